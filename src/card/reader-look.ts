import type { MarkLook } from '../page/mark-look.ts';
import type { MarkStyle } from '../settings/settings-schema.ts';
import type { ReaderLife } from './reader-life.ts';

interface MarkVisibilityOptions {
  readonly view: Window;
  readonly onLook: (look: MarkLook) => void;
  readonly life: ReaderLife;
}

/** Whether marks are to be seen, and whether the pointer finds names. */
export interface MarkVisibility {
  setStyle(style: MarkStyle): void;
  /** Whether the pointer finds names in this event: with `while-key-held` only beside the key. A finger has no keys. */
  isFindable(event: PointerEvent): boolean;
}

/** The key that shows marks: held, it does nothing by itself in any browser. Alt would open the menu bar of Firefox. */
const KEY = 'Shift';

/** Shows marks as the reader wants them; with `while-key-held` only as long as the key is down. */
export function createMarkVisibility({ view, onLook, life }: MarkVisibilityOptions): MarkVisibility {
  let style: MarkStyle = 'underline';
  let isHeld = false;

  const show = () => onLook(style === 'while-key-held' ? (isHeld ? 'underline' : 'none') : style);
  const hold = (isDown: boolean) => {
    if (isDown === isHeld) return;
    isHeld = isDown;
    if (style === 'while-key-held') show();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== KEY) return;
    // Who types capitals asks for no marks.
    hold(event.type === 'keydown' && !isInEditable(event));
  };

  const options = { capture: true, passive: true, signal: life.signal };
  view.addEventListener('keydown', life.guard(onKey), options);
  view.addEventListener('keyup', life.guard(onKey), options);
  // The key may be let go in another window.
  view.addEventListener(
    'blur',
    life.guard(() => hold(false)),
    options,
  );

  return {
    setStyle(wanted) {
      style = wanted;
      show();
    },
    isFindable: ({ shiftKey, pointerType }) =>
      style !== 'while-key-held' || shiftKey || pointerType === 'touch',
  };
}

function isInEditable(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
