import { useWording } from '../locale/wording-context.ts';
import { asRecorded } from './as-recorded.ts';
import { useBrowsing } from './browse-context.ts';
import { SourcesFold } from './SourceList.tsx';

/** Who rated places, by what definition and on what scale, in the assessors' own words. */
export function AssessorList() {
  const { dataset } = useBrowsing();
  const wording = useWording();
  return dataset.assessors.map(({ id, name, unit, definition, levels, sources }) => (
    <details key={id} class="assessor">
      <summary>
        <span {...asRecorded(name, wording)}>{name}</span>{' '}
        <small>{wording.say(`browse.ratings.unit.${unit}`)}</small>
      </summary>
      <p {...asRecorded(definition, wording)}>{definition}</p>
      <dl {...asRecorded(definition, wording)}>
        {levels.map((level) => (
          <div key={level.id}>
            <dt>{level.name}</dt>
            <dd>{level.definition}</dd>
          </div>
        ))}
      </dl>
      <SourcesFold urls={sources} />
    </details>
  ));
}
