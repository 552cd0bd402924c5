import type { Dataset } from '../dataset/dataset.ts';
import { useWording } from '../locale/wording-context.ts';

interface DatasetLineProps {
  readonly dataset: Dataset;
  readonly whyPackaged: string | undefined;
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
          <p>{wording.say('browse.dataset.packaged.say', { why: whyPackaged })}</p>
        </details>
      )}
    </footer>
  );
}
