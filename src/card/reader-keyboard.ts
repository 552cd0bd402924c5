import type { CardController } from './card-controller.ts';
import type { CardHost } from './card-host.tsx';
import { visibleCard } from './card-state.ts';
import type { ReaderLife } from './reader-life.ts';

interface KeyboardWatchOptions<Target> {
  readonly document: Document;
  readonly host: CardHost;
  readonly controller: CardController<Target>;
  /** Moves to the next name and opens its card. */
  readonly openNext: () => void;
  readonly life: ReaderLife;
}

/**
 * The keys: Alt+Shift+H to the next name and its card, Tab or Enter into the card, Escape to close it.
 *
 * Polite by the conditions that users of other extensions asked for: in the bubble phase, so that the page comes first;
 * never when the page has handled the key, while text is composed, or in something editable; and no default is prevented
 * but that of the key that takes the reader into a card just asked for, and of Escape where it would close the page's
 * modal dialog together with the card in it.
 */
export function watchKeyboard<Target>({
  document,
  host,
  controller,
  openNext,
  life,
}: KeyboardWatchOptions<Target>): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || event.isComposing || !life.isAlive()) return;
    const card = visibleCard(controller.state);
    if (event.key === 'Escape') {
      if (!card) return;
      if (host.isInModalDialog()) event.preventDefault();
      return controller.send({ type: 'dismissed' });
    }
    if (isNextNameKey(event) && !isInEditable(event)) return openNext();
    if (!card || card.opener === 'pointer' || host.hasFocus() || hasModifier(event)) return;
    const isWayIn = event.key === 'Tab' || (event.key === 'Enter' && isNothingFocused(document));
    if (!isWayIn) return;
    event.preventDefault();
    host.enter();
  };
  document.defaultView?.addEventListener('keydown', life.guard(onKey), { signal: life.signal });
}

/** By the key's place, for with Alt a key writes another letter on many keyboards. */
function isNextNameKey({ code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return code === 'KeyH' && altKey && shiftKey && !ctrlKey && !metaKey;
}

function hasModifier({ altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || shiftKey || ctrlKey || metaKey;
}

/** Enter belongs to whatever has the focus. */
function isNothingFocused({ activeElement, body, documentElement }: Document): boolean {
  return activeElement === null || activeElement === body || activeElement === documentElement;
}

function isInEditable(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
