import { useWording } from '../locale/wording-context.ts';
import { browser } from '../platform/browser.ts';
import { useAtlas } from './atlas-context.ts';
import { useNewerDataset } from './use-newer-dataset.ts';
import { useWaitingUpdate } from './use-waiting-update.ts';

/** Which dataset answers, and what has arrived since the page was opened. */
export function AtlasFooter({ whyPackaged }: { readonly whyPackaged: string | undefined }) {
  const { dataset } = useAtlas();
  const wording = useWording();
  const newer = useNewerDataset();
  const update = useWaitingUpdate();
  return (
    <footer>
      <p class="dataset-line">
        {wording.say('atlas.datasetLine', {
          version: dataset.version,
          date: wording.date(dataset.evidencedUntil),
        })}
        {whyPackaged !== undefined && <span title={whyPackaged}> {wording.say('atlas.fromPackage')}</span>}
      </p>
      <div class="newer" role="status">
        {newer !== undefined && (
          <p>
            {wording.say('atlas.newer', { found: newer, version: dataset.version })}{' '}
            <button type="button" class="plain" onClick={() => location.reload()}>
              {wording.say('atlas.newer.reload')}
            </button>
          </p>
        )}
        {update !== undefined && (
          <p>
            {wording.say('atlas.update', { version: update })}{' '}
            <button type="button" class="plain" onClick={() => browser.runtime.reload()}>
              {wording.say('atlas.update.now')}
            </button>
          </p>
        )}
      </div>
    </footer>
  );
}
