import type { HolderAnswer } from '../dataset/control-history.ts';
import { formatFuzzyDate } from '../dataset/fuzzy-date.ts';
import { basisPhrase, confidenceLabel } from '../dataset/vocabulary.ts';
import type { FuzzyDate } from '../domain.ts';
import { holderLegend } from '../timeline/control-strip-text.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { DissentNote } from './EventLine.tsx';
import { SourceList } from './SourceList.tsx';

interface HolderStatementProps {
  readonly answer: HolderAnswer;
  readonly isToday?: boolean;
}

/** Who held a place on a day, since when, how that is known, how sure it is, and who says so or says otherwise. */
export function HolderStatement({ answer, isToday = false }: HolderStatementProps) {
  const { dataset } = useBrowsing();
  const {
    holder,
    since,
    until,
    basis,
    basedOn,
    confidence,
    note,
    sources,
    dissent,
    evidence,
    isPastEvidence,
  } = answer;
  const origin = basedOn === undefined ? undefined : dataset.place(basedOn);
  const isKnown = basis !== 'none';
  return (
    <div class="statement">
      <Swatch holder={holder} />
      <div>
        <p>
          <b>{holderLegend(holder)}</b>
          {tenure(since, until)}
        </p>
        <p class="quiet">
          {isToday ? 'Today' : `On ${formatFuzzyDate(answer.day)}`}
          {isKnown && basis !== 'own-record' && ` · ${basisPhrase(basis)}`}
          {origin && basis !== 'own-record' && (
            <>
              {' '}
              (<EntityName entity={origin} on={isToday ? undefined : answer.day} />)
            </>
          )}
          {isKnown && ` · ${confidenceLabel(confidence).toLowerCase()}`}
        </p>
        {isPastEvidence && (
          <p class="quiet">
            Evidence was sought until {formatFuzzyDate(dataset.evidencedUntil)}
            {evidence !== undefined && `; the last of it is of ${formatFuzzyDate(evidence)}`}.
          </p>
        )}
        {note && !isToday && <p>{note}</p>}
        {sources.length > 0 && (
          <details>
            <summary>
              {sources.length} {sources.length === 1 ? 'source' : 'sources'}
              {dissent.length > 0 && ', and sources that differ'}
            </summary>
            <SourceList urls={sources} />
            {dissent.map((other) => (
              <DissentNote key={other.note} dissent={other} />
            ))}
          </details>
        )}
      </div>
    </div>
  );
}

/** ` since 8 Aug 2021`, `, 28 Sep 2015 – 1 Oct 2015`: as exact as the sources. */
function tenure(since: FuzzyDate | undefined, until: FuzzyDate | undefined): string {
  if (since !== undefined && until !== undefined)
    return `, ${formatFuzzyDate(since)} – ${formatFuzzyDate(until)}`;
  if (since !== undefined) return ` since ${formatFuzzyDate(since)}`;
  return until === undefined ? '' : ` until ${formatFuzzyDate(until)}`;
}
