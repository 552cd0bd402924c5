import { useId, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';
import { useAtlas } from './atlas-context.ts';
import type { ExportFormat } from './export/export-files.ts';
import { shownPlaces } from './export/shown-data.ts';
import { zoomOf } from './shown-zoom.ts';

const GROUPS: readonly {
  readonly title: 'picture' | 'data' | 'citations';
  readonly formats: readonly ExportFormat[];
}[] = [
  { title: 'picture', formats: ['png', 'svg'] },
  { title: 'data', formats: ['csv', 'json', 'geojson'] },
  { title: 'citations', formats: ['bibtex', 'csl'] },
];

/** Takes the view along: as a link, a picture, data or citations. */
export function ExportMenu() {
  const atlas = useAtlas();
  const wording = useWording();
  const menu = useId();
  const [said, setSaid] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  /** A text that the browser did not let us copy: it is shown instead, to be copied by hand. */
  const [refused, setRefused] = useState('');

  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      // Firefox gives each installation an address of its own, so that no page can tell who has which extension.
      setSaid(
        wording.say(import.meta.env.FIREFOX ? 'atlas.export.linkCopiedHere' : 'atlas.export.linkCopied'),
      );
    } catch {
      // Copying may be forbidden by policy; the address bar has the link all the same.
      setSaid(wording.say('atlas.export.linkRefused'));
    }
  };
  const copyText = async () => {
    const { shareText } = await import('./export/share-text.ts');
    const text = shareText(atlas.dataset, atlas, wording);
    try {
      await navigator.clipboard.writeText(text);
      setSaid(wording.say('atlas.export.textCopied'));
    } catch {
      setRefused(text);
    }
  };
  const save = async (format: ExportFormat) => {
    try {
      // Most readers export nothing: the code comes with the first wish.
      const { exportView } = await import('./export/export-files.ts');
      const name = await exportView(format, { ...atlas, zoom: zoomOf(atlas.view, atlas.mapped), wording });
      setSaid(wording.say('atlas.export.saved', { name }));
    } catch (error) {
      setSaid(
        wording.say('atlas.export.failed', {
          reason: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  };
  return (
    <>
      <button type="button" class="chip export-button" popovertarget={menu}>
        {wording.say('atlas.export.title')}
      </button>
      <div
        id={menu}
        popover="auto"
        class="export-menu"
        onToggle={(event) => {
          setIsOpen(event.newState === 'open');
          setSaid('');
          setRefused('');
        }}
      >
        {isOpen && (
          <>
            <button type="button" class="chip" onClick={() => void copyLink()}>
              {wording.say('atlas.export.link')}
            </button>{' '}
            <button type="button" class="chip" onClick={() => void copyText()}>
              {wording.say('atlas.export.text')}
            </button>
            {refused !== '' && (
              <textarea readOnly rows={6} aria-label={wording.say('atlas.export.text')} value={refused} />
            )}
            {GROUPS.map(({ title, formats }) => (
              <fieldset key={title}>
                <legend>{wording.say(`atlas.export.${title}`)}</legend>
                {formats.map((format) => (
                  <button key={format} type="button" class="chip" onClick={() => void save(format)}>
                    {wording.say(`atlas.export.${format}`)}
                  </button>
                ))}
              </fieldset>
            ))}
            <p class="quiet">
              {wording.say('atlas.export.note', { count: shownPlaces(atlas.dataset, atlas).length })}
            </p>
          </>
        )}
        <p class="quiet" role="status">
          {said}
        </p>
      </div>
    </>
  );
}
