import { useMemo } from 'preact/hooks';
import type { Stretch } from '../dataset/stretch.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useAtlas } from './atlas-context.ts';
import { markOf } from './Mark.tsx';
import { isReadersOwnOn, type MappedPlace } from './mapped-places.ts';
import { groupsOf, type PlaceGroup } from './place-group.ts';
import { holderLetter, markName } from './place-words.ts';
import { isStretchWanted } from './shown-places.ts';
import { useKept } from './use-kept.tsx';

interface MapMarksProps {
  readonly drawn: readonly MappedPlace[];
  readonly day: Day;
  /** The earlier day of a comparison: what differs from it is ringed. */
  readonly before: Day | undefined;
  /** The mark on which the keyboard enters the map. */
  readonly entry: EntityId | undefined;
  readonly isNear: boolean;
}

/** A group with a change is drawn anew, the others are passed over: about as many marks as groups is quickest. */
const MARKS_IN_GROUP = 20;

/** The dots of the map, in groups of which only those are looked at again whose answers change. */
export function MapMarks({ drawn, day, before, entry, isNear }: MapMarksProps) {
  const { view, lit } = useAtlas();
  const groups = useMemo(
    () =>
      groupsOf(
        drawn.filter(({ layer }) => layer !== 'provinces'),
        MARKS_IN_GROUP,
      ),
    [drawn],
  );
  return groups.map((group, at) => (
    <MarkGroup
      key={at}
      group={group}
      day={day}
      before={before}
      entry={group.has(entry) ? entry : undefined}
      selected={group.has(view.place) ? view.place : undefined}
      lit={group.has(lit) ? lit : undefined}
      isNear={isNear}
    />
  ));
}

interface MarkGroupProps extends Omit<MapMarksProps, 'drawn'> {
  readonly group: PlaceGroup;
  readonly selected: EntityId | undefined;
  readonly lit: EntityId | undefined;
}

function MarkGroup({ group, day, before, entry, selected, lit, isNear }: MarkGroupProps) {
  const {
    view: { holders, confidence },
  } = useAtlas();
  const wording = useWording();
  const answers = group.answersOn(day);
  const answersBefore = before === undefined ? undefined : group.answersOn(before);
  return useKept(
    () => (
      <g>
        {group.places.map((one, at) => {
          const { id } = one.place;
          const stretch = answers[at];
          const holder = stretch?.holder ?? 'unknown';
          return markOf(one, {
            holder,
            isOwn: stretch?.basis === 'own-record',
            isReadersOwn: isReadersOwnOn(one, stretch),
            letter: holderLetter(holder, wording),
            label: markName(one, stretch, wording),
            isSelected: selected === id,
            isLit: lit === id,
            isChanged: answersBefore !== undefined && isChangedOnRecord(one, stretch, answersBefore[at]),
            isFaded: !isStretchWanted(stretch, { holders, confidence }),
            isEntry: entry === id,
            isNear: isNear && one.layer === 'districts',
          });
        })}
      </g>
    ),
    [group, wording, answers, answersBefore, selected, lit, entry, isNear, holders, confidence],
  );
}

/** What a place inherits is no change of its own. */
function isChangedOnRecord(one: MappedPlace, now: Stretch | undefined, before: Stretch | undefined): boolean {
  if (now?.holder === before?.holder) return false;
  return one.layer === 'capitals' || now?.basis === 'own-record';
}
