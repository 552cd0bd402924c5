import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { SourcesFold } from './SourceList.tsx';

/** Who rated places, by what definition and on what scale, in the assessors' own words. */
export function AssessorList() {
  const { dataset } = useBrowsing();
  const wording = useWording();
  return dataset.assessors.map(({ id, name, unit, definition, levels, sources }) => (
    <details key={id} class="assessor">
      <summary>
        {name} <small>{wording.say(`browse.ratings.unit.${unit}`)}</small>
      </summary>
      <p lang="en" dir="ltr">
        {definition}
      </p>
      <dl lang="en" dir="ltr">
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
