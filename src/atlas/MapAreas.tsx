import { useMemo } from 'preact/hooks';
import type { Controller, Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { holderFill } from '../map/HolderPattern.tsx';
import { useAtlas } from './atlas-context.ts';
import { atlasShapes } from './atlas-shapes.ts';
import type { MappedPlace } from './mapped-places.ts';
import { PlaceGroup } from './place-group.ts';
import { markName } from './place-words.ts';
import { isStretchWanted } from './shown-places.ts';
import { useKept } from './use-kept.tsx';

interface MapAreasProps {
  readonly drawn: readonly MappedPlace[];
  readonly day: Day;
  /** The area on which the keyboard enters the map. */
  readonly entry: EntityId | undefined;
  /** The id of the hatch of contested ground. */
  readonly hatch: string;
}

/** The provinces, each filled with the colour of its holder, and the borders of the country and around it. */
export function MapAreas({ drawn, day, entry, hatch }: MapAreasProps) {
  const {
    view: { place: selected, holders, confidence },
    lit,
  } = useAtlas();
  const wording = useWording();
  const { outline, innerBorders, neighbourBorders, provinces } = atlasShapes();
  const group = useMemo(() => new PlaceGroup(drawn.filter(({ layer }) => layer === 'provinces')), [drawn]);
  const answers = group.answersOn(day);
  const areas = useKept(() => {
    const paths = new Map(provinces.map(({ id, path }) => [id, path]));
    return (
      <g>
        {group.places.map((one, at) => {
          const { id } = one.place;
          const stretch = answers[at];
          return (
            // biome-ignore lint/a11y/useSemanticElements: no button of HTML has the shape of a province
            <path
              key={id}
              class={isStretchWanted(stretch, { holders, confidence }) ? 'area' : 'area faded'}
              d={paths.get(id)}
              style={{ '--fill': areaFill(stretch?.holder ?? 'unknown', hatch) }}
              data-place={id}
              role="button"
              aria-label={markName(one, stretch, wording)}
              aria-pressed={id === selected}
              // In lower case: attributes of a drawing mind it, and Firefox goes by that.
              tabindex={id === entry ? 0 : -1}
            />
          );
        })}
      </g>
    );
  }, [group, answers, wording, selected, entry, holders, confidence, hatch]);
  // Above the areas, so that no neighbour covers a part of it.
  const edges = useKept(
    () => (
      <g>
        {provinces.map(({ id, path }) => (
          <path key={id} class="map-edge" data-edge={edgeOf(id, { selected, lit, entry })} d={path} />
        ))}
      </g>
    ),
    [selected, lit, entry],
  );
  return (
    <>
      <path class="map-neighbours" d={neighbourBorders} />
      {areas}
      <path class="map-inner" d={innerBorders} />
      <path class="map-outline" d={outline} />
      {edges}
    </>
  );
}

function areaFill(holder: Controller, hatch: string): string {
  const isPlain = holder === 'contested' || holder === 'unknown';
  return isPlain
    ? holderFill(holder, hatch)
    : `color-mix(in srgb, var(--holder-${holder}) 30%, var(--paper))`;
}

interface Emphasis {
  readonly selected: EntityId | undefined;
  readonly lit: EntityId | undefined;
  readonly entry: EntityId | undefined;
}

function edgeOf(id: EntityId, { selected, lit, entry }: Emphasis) {
  if (id === selected) return 'selected';
  if (id === lit) return 'lit';
  return id === entry ? 'entry' : undefined;
}
