import type { ComponentChildren } from 'preact';
import type { Day, EntityId } from '../domain.ts';
import { useAtlas } from './atlas-context.ts';

interface LitItemProps {
  /** The place that the row is about. */
  readonly id: EntityId;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A row of a list that lights the mark of its place while it is pointed at, and is lit by it. */
export function LitItem({ id, class: name = '', children }: LitItemProps) {
  const { lit, light } = useAtlas();
  return (
    <li
      class={lit === id ? `${name} lit` : name}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => light(undefined)}
    >
      {children}
    </li>
  );
}

interface PlaceButtonProps {
  readonly id: EntityId;
  /** The day to go to as well, where the row is about one. */
  readonly on?: Day;
  readonly children: ComponentChildren;
}

/** Chooses the place of a row. */
export function PlaceButton({ id, on, children }: PlaceButtonProps) {
  const { view, day, light, show } = useAtlas();
  return (
    <button
      type="button"
      class="plain"
      aria-current={view.place === id && (on ?? day) === day}
      onFocus={() => light(id)}
      onBlur={() => light(undefined)}
      onClick={() => show({ place: id, ...(on !== undefined && { on }) }, { isStep: true })}
    >
      {children}
    </button>
  );
}
