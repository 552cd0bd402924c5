import { useState } from 'preact/hooks';
import type { Candidate } from '../browse/entity-lookup.ts';
import { useWording } from '../locale/wording-context.ts';
import { useAtlas } from './atlas-context.ts';
import { kindName, placeName } from './place-words.ts';

/** What came of a search. */
type Found =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] };

/** Finds a place of the map by any of its spellings and shows it. */
export function FindBox() {
  const { dataset, mapped, show } = useAtlas();
  const wording = useWording();
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });

  const choose = (id: string) => {
    setFound({ kind: 'nothing-asked' });
    const at = mapped.find(({ place }) => place.id === id);
    show({ place: id, ...(at && { zoom: { x: at.x, y: at.y, times: 3 } }) }, { isStep: true });
  };
  const find = async (text: string) => {
    if (text.trim() === '') return;
    // The code that knows spellings comes when somebody first looks for a name.
    const { findEntity } = await import('../browse/entity-lookup.ts');
    const lookup = findEntity(dataset, text, { among: 'places' });
    if ('found' in lookup) {
      choose(lookup.found.id);
      return;
    }
    const candidates = lookup.candidates.filter(({ id }) => mapped.some(({ place }) => place.id === id));
    const [only] = candidates;
    if (only && candidates.length === 1) choose(only.id);
    else setFound(candidates.length === 0 ? { kind: 'none', text } : { kind: 'several', candidates });
  };

  return (
    <search class="find">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find(new FormData(event.currentTarget).get('name')?.toString() ?? '');
        }}
      >
        <input
          type="search"
          name="name"
          aria-label={wording.say('atlas.find.label')}
          placeholder={wording.say('atlas.find.label')}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
        />
      </form>
      <div class="find-answer" role="status">
        {found.kind === 'none' && <p>{wording.say('atlas.find.none', { name: found.text })}</p>}
        {found.kind === 'several' && (
          <ul>
            {found.candidates.map(({ id, name, kind, in: within }) => {
              const parent = within === undefined ? undefined : dataset.place(within);
              return (
                <li key={id}>
                  <button type="button" class="plain" onClick={() => choose(id)}>
                    {name}
                  </button>{' '}
                  <small class="quiet">
                    {kindName(kind, wording)}
                    {parent && ` · ${placeName(parent, wording)}`}
                  </small>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </search>
  );
}
