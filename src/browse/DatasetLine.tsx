import type { Dataset } from '../dataset/dataset.ts';
import { useWording } from '../locale/wording-context.ts';
import type { WhyPackaged } from '../storage/load-tables.ts';
import { packagedSentence } from './packaged-sentence.ts';

interface DatasetLineProps {
  readonly dataset: Dataset;
  readonly whyPackaged: WhyPackaged | undefined;
}

/** Which data answers, how far its evidence goes, and where it was read when the cache could not be. */
export function DatasetLine({ dataset: { version, evidencedUntil }, whyPackaged }: DatasetLineProps) {
  const wording = useWording();
  return (
    <footer class="dataset-line">
      <span>{wording.say('browse.dataset.line', { version, date: wording.date(evidencedUntil) })}</span>
      {whyPackaged !== undefined && (
        <details>
          <summary>{wording.say('browse.dataset.packaged')}</summary>
          <p>{packagedSentence(whyPackaged, wording)}</p>
        </details>
      )}
    </footer>
  );
}
