import { useWording } from '../locale/wording-context.ts';
import { formatAtlasRoute } from '../map/atlas-route.ts';
import { useAtlas } from './atlas-context.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FindBox } from './FindBox.tsx';

/** The day that a comparison begins with: the last spring of the Islamic Republic. */
const FIRST_COMPARED = '2021-05-01';
const SECOND_COMPARED = '2021-08-15';

export function AtlasHeader({ isAbout }: { readonly isAbout: boolean }) {
  const { view, show } = useAtlas();
  const wording = useWording();
  const isComparing = view.with !== undefined;
  return (
    <header class="top">
      <a class="brand" href={formatAtlasRoute(view)}>
        <b>Hashiya</b> <span lang="fa">حاشیه</span>
      </a>
      {!isAbout && <FindBox />}
      <nav aria-label={wording.say('atlas.nav')}>
        {!isAbout && (
          <>
            <button
              type="button"
              class="chip"
              aria-pressed={isComparing}
              onClick={() =>
                show(
                  isComparing
                    ? { with: undefined }
                    : view.on === undefined
                      ? { with: FIRST_COMPARED, on: SECOND_COMPARED, span: '2021' }
                      : { with: FIRST_COMPARED },
                  { isStep: true },
                )
              }
            >
              {wording.say('atlas.compare.title')}
            </button>
            <ExportMenu />
          </>
        )}
        {isAbout ? (
          <a class="chip" href={formatAtlasRoute(view)}>
            {wording.say('atlas.backToMap')}
          </a>
        ) : (
          <a class="chip" href={formatAtlasRoute({ view: 'about' })}>
            {wording.say('atlas.about.title')}
          </a>
        )}
      </nav>
    </header>
  );
}
