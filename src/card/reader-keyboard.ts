import type { CardController } from './card-controller.ts';
import type { CardHost } from './card-host.tsx';
import { visibleCard } from './card-state.ts';
import type { ReaderLife } from './reader-life.ts';

interface KeyboardWatchOptions<Target> {
  readonly document: Document;
  readonly host: CardHost;
  readonly controller: CardController<Target>;
  readonly life: ReaderLife;
}

/**
 * The keys: Tab or Enter into the card, Escape to close it. The keys that go from name to name are commands of the browser,
 * where the reader can change them; they come by message.
 *
 * Polite by the conditions that users of other extensions asked for: in the bubble phase, so that the page comes first;
 * never when the page has handled the key or while text is composed; and no default is prevented
 * but that of the key that takes the reader into a card just asked for, and of Escape where it would close the page's
 * modal dialog together with the card in it.
 */
export function watchKeyboard<Target>({
  document,
  host,
  controller,
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
    if (!card || card.opener === 'pointer' || host.hasFocus() || hasModifier(event)) return;
    const isWayIn = event.key === 'Tab' || (event.key === 'Enter' && isNothingFocused(document));
    if (!isWayIn) return;
    event.preventDefault();
    host.enter();
  };
  document.defaultView?.addEventListener('keydown', life.guard(onKey), { signal: life.signal });
}

function hasModifier({ altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || shiftKey || ctrlKey || metaKey;
}

/** Enter belongs to whatever has the focus. */
function isNothingFocused({ activeElement, body, documentElement }: Document): boolean {
  return activeElement === null || activeElement === body || activeElement === documentElement;
}
