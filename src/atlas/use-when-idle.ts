import { useEffect, useRef, useState } from 'preact/hooks';
import { idle } from '../page/slices.ts';

/**
 * A value as it was when the browser last had time for it: what is drawn from it follows a moment behind, so that no
 * step of a drag waits for it.
 *
 * @returns `undefined` until the first drawing has been painted
 */
export function useWhenIdle<Value>(value: Value): Value | undefined {
  const [shown, setShown] = useState<Value>();
  const latest = useRef(value);
  const waiting = useRef({ isOn: false, isOver: false }).current;
  useEffect(() => {
    latest.current = value;
    if (waiting.isOn) return;
    waiting.isOn = true;
    void idle().then(() => {
      waiting.isOn = false;
      if (!waiting.isOver) setShown(latest.current);
    });
  }, [value]);
  useEffect(
    () => () => {
      waiting.isOver = true;
    },
    [],
  );
  return shown;
}
