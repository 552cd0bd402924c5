import type { HolderAnswer } from '../dataset/control-history.ts';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { asRecorded } from './as-recorded.ts';
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
  const wording = useWording();
  const { holder, basis, basedOn, confidence, note, sources, dissent, evidence, isPastEvidence } = answer;
  const origin = basedOn === undefined ? undefined : dataset.place(basedOn);
  const isKnown = basis !== 'none';
  return (
    <div class="statement">
      <Swatch holder={holder} />
      <div>
        <p>{tenure(answer, wording)}</p>
        <p class="quiet">
          {isToday
            ? wording.say('browse.statement.today')
            : wording.say('browse.statement.on', { date: wording.date(answer.day) })}
          {isKnown && basis !== 'own-record' && (
            <>
              {' · '}
              {wording.sayWith(`browse.statement.basis.${basis}`, {
                place: origin ? (
                  <EntityName key="place" entity={origin} on={isToday ? undefined : answer.day} />
                ) : (
                  ''
                ),
              })}
            </>
          )}
          {isKnown && ` · ${wording.say(`vocabulary.confidence.${confidence}`)}`}
        </p>
        {isPastEvidence && (
          <p class="quiet">
            {wording.say(
              evidence === undefined ? 'browse.statement.evidence' : 'browse.statement.evidence.last',
              {
                until: wording.date(dataset.evidencedUntil),
                last: evidence === undefined ? '' : wording.date(evidence),
              },
            )}
          </p>
        )}
        {note && !isToday && <p {...asRecorded(note, wording)}>{note}</p>}
        {sources.length > 0 && (
          <details>
            <summary>
              {wording.say(dissent.length > 0 ? 'browse.statement.sources.differ' : 'browse.event.sources', {
                count: sources.length,
              })}
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

/** `Taliban since 8 Aug 2021`, `Taliban, 28 Sep 2015 – 1 Oct 2015`: as exact as the sources. */
function tenure({ holder, since, until }: HolderAnswer, wording: Wording) {
  const name = <b key="holder">{wording.say(`vocabulary.controller.${holder}`)}</b>;
  if (since !== undefined && until !== undefined) {
    const [from, to] = [wording.date(since), wording.date(until)];
    return wording.sayWith('browse.statement.from', { holder: name, from, to });
  }
  if (since !== undefined)
    return wording.sayWith('browse.statement.since', { holder: name, date: wording.date(since) });
  if (until === undefined) return name;
  return wording.sayWith('browse.statement.until', { holder: name, date: wording.date(until) });
}
