import type { Dataset } from '../dataset/dataset.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';

interface DatasetLineProps {
  readonly dataset: Dataset;
  readonly whyPackaged: string | undefined;
}

/** Which data answers, how far its evidence goes, and where it was read when the cache could not be. */
export function DatasetLine({ dataset: { version, evidencedUntil }, whyPackaged }: DatasetLineProps) {
  return (
    <footer class="dataset-line">
      <span>
        Dataset {version} · evidence until {formatFuzzyDate(evidencedUntil)}
      </span>
      {whyPackaged !== undefined && (
        <details>
          <summary>read from the package</summary>
          <p>{whyPackaged} The answers are the same.</p>
        </details>
      )}
    </footer>
  );
}
