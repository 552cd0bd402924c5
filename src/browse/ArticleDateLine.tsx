import { useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { PageSummary } from '../messages.ts';
import { DayField } from './DayField.tsx';

interface ArticleDateLineProps {
  readonly date: PageSummary['date'];
  readonly today: Day;
  /** Answers false where the page did not take the day. `null`: the day that the page says. */
  readonly onCorrect: (day: Day | null) => Promise<boolean>;
}

/** No article that a reader opens on the web is older. */
const EARLIEST: Day = '1990-01-01';

/** For which day the page is read and how that day was found; and a field to correct it, on the page's cards too. */
export function ArticleDateLine({ date, today, onCorrect }: ArticleDateLineProps) {
  const wording = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const correct = async (day: Day | null) => setIsRefused(!(await onCorrect(day)));
  const isCorrected = date.kind === 'known' && date.from === 'reader';
  return (
    <div class="article-date">
      <p>
        {date.kind === 'known' ? (
          <b>{wording.say('browse.page.article', { date: wording.date(date.day) })}</b>
        ) : (
          <b>{wording.say('browse.page.article.unknown')}</b>
        )}{' '}
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen || isCorrected}
          onClick={() => setIsOpen(!isOpen)}
        >
          {wording.say('browse.page.correct')}
        </button>
      </p>
      <p class="quiet">
        {date.kind === 'known' ? (
          wording.say(`browse.page.from.${date.from}`)
        ) : (
          <>
            {date.refused === undefined
              ? wording.say('browse.page.article.undated')
              : wording.say('browse.page.article.refused', { date: wording.date(date.refused) })}{' '}
            {wording.say('browse.page.article.today', { date: wording.date(today) })}
          </>
        )}
      </p>
      {(isOpen || isCorrected) && (
        <div class="as-of">
          <DayField
            label={wording.say('browse.page.correct.label')}
            day={date.kind === 'known' ? date.day : undefined}
            min={EARLIEST}
            max={today}
            onDay={(day) => day !== undefined && void correct(day)}
          />
          {isCorrected && (
            <button type="button" class="plain" onClick={() => void correct(null)}>
              {wording.say('browse.page.correct.back')}
            </button>
          )}
        </div>
      )}
      {isRefused && <p role="alert">{wording.say('browse.page.correct.gone')}</p>}
    </div>
  );
}
