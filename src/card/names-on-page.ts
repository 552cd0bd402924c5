import type { EntityId } from '../domain.ts';
import type { MarkLook } from '../page/mark-look.ts';
import type { MarkedMention } from '../page/marked-name.ts';
import { createMarks, type MarkChange } from '../page/marks.ts';
import type { Box, Point } from './card-corridor.ts';
import { type NameTarget, NameTargets } from './name-targets.ts';

/** The marked names of a page, as the card's states know them. */
export interface NamesOnPage {
  /** Changes the marks, in steps, between which the page has its turn; gives the names that have come. */
  show(change: MarkChange): Generator<undefined, readonly MarkedMention[]>;
  /** How many places and actors are named. */
  readonly entityCount: number;
  /** The quiet ones too, in reading order. */
  all(): readonly MarkedMention[];
  of(marked: MarkedMention): NameTarget;
  at(point: Point): NameTarget | undefined;
  /**
   * The names to go to one by one: those after this one (or before it, backwards), then round to it; without one, from
   * the first in sight on, or backwards from the last above the viewport's end.
   */
  stepsFrom(target: NameTarget | undefined, direction: 'next' | 'previous'): NameTarget[];
  /** Where the card of a name goes; `undefined` where the page no longer has the name. */
  placeOf(target: NameTarget): { readonly anchor: Box; readonly near: Element } | undefined;
  /** Scrolls to a name; answers false where the page no longer has it. */
  reveal(target: NameTarget): boolean;
  /** Sets the name whose card is shown apart from the others. */
  setCurrent(target: NameTarget | undefined): void;
  /** Changes how the marks look. */
  setLook(look: MarkLook): void;
}

/** Makes a page's names, none as yet. Their marks go when the signal aborts. */
export function createNamesOnPage({
  document,
  signal,
}: {
  readonly document: Document;
  readonly signal: AbortSignal;
}): NamesOnPage {
  const marks = createMarks({ document, signal });
  const targets = new NameTargets();
  /** Where the pointer last found a name: of a name that is broken over lines, the line that it points at counts. */
  let pointer: Point | undefined;
  const of = (marked: MarkedMention) => targets.of(marked);
  /** How often each is named. */
  const counts = new Map<EntityId, number>();
  const count = ({ mention: { id } }: MarkedMention, change: number) => {
    const before = counts.get(id) ?? 0;
    if (before + change > 0) counts.set(id, before + change);
    else counts.delete(id);
  };

  return {
    *show(change) {
      const { added, removed } = yield* marks.show(change);
      marks.restoreIfRemoved();
      for (const marked of removed) count(marked, -1);
      for (const marked of added) {
        count(marked, 1);
        // A name that has a card keeps it, under its new mark.
        of(marked);
        yield;
      }
      return added;
    },
    get entityCount() {
      return counts.size;
    },
    all: () => marks.all(),
    of,
    at(point) {
      const marked = marks.mentionAt(point);
      if (!marked) return undefined;
      pointer = point;
      marks.restoreIfRemoved();
      return of(marked);
    },
    stepsFrom(target, direction) {
      marks.restoreIfRemoved();
      const marked = marks.all().filter(({ isQuiet }) => !isQuiet);
      const all = direction === 'next' ? marked : marked.reverse();
      const at = target === undefined ? -1 : all.findIndex((marked) => of(marked) === target);
      if (at >= 0) return [...all.slice(at + 1), ...all.slice(0, at + 1)].map(of);
      const height = document.defaultView?.innerHeight ?? 0;
      const isAhead = ({ top }: Box) => (direction === 'next' ? top >= 0 : top <= height);
      const first = Math.max(
        all.findIndex((marked) => marks.rectsOf(marked).some(isAhead)),
        0,
      );
      return [...all.slice(first), ...all.slice(0, first)].map(of);
    },
    placeOf({ marked }) {
      const anchor = lineUnder(pointer, marks.rectsOf(marked));
      const { root } = marked.block;
      return anchor && { anchor, near: root instanceof Element ? root : root.host };
    },
    reveal({ marked }) {
      const isRevealed = marks.reveal(marked);
      if (isRevealed) pointer = undefined;
      return isRevealed;
    },
    setCurrent: (target) => marks.setCurrent(target?.marked),
    setLook: marks.setLook.bind(marks),
  };
}

/** The box of the line at a point, else the first. */
function lineUnder(point: Point | undefined, lines: readonly Box[]): Box | undefined {
  const isUnder = ({ left, top, right, bottom }: Box) =>
    point !== undefined && left <= point.x && point.x <= right && top <= point.y && point.y <= bottom;
  return lines.find(isUnder) ?? lines[0];
}
