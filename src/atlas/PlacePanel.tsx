import { useMemo } from 'preact/hooks';
import { OwnMark } from '../browse/EntityName.tsx';
import { SourcesFold } from '../browse/SourceList.tsx';
import { controlPeriods, holderOn } from '../dataset/control-history.ts';
import { addDays } from '../dataset/fuzzy-date.ts';
import { isReadersOwnId } from '../dataset/reader-records.ts';
import type { Place } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { ControlStrip } from '../timeline/ControlStrip.tsx';
import { stripText } from '../timeline/control-strip-text.ts';
import { Swatch } from '../timeline/Swatch.tsx';
import { useStripWidth } from '../timeline/use-width.ts';
import { useAtlas } from './atlas-context.ts';
import { BrowseLink } from './BrowseLink.tsx';
import { holderName, kindName, placeName } from './place-words.ts';
import { FIRST_DAY } from './time-spans.ts';

/** The font size of the atlas's root, in pixels, where the reader has changed nothing. */
const ROOT_LETTERS = 16;

/** The chosen place on the day: who held it, since when, on whose word, and over the years. */
export function PlacePanel({ place }: { readonly place: Place }) {
  const { dataset, today, day, show } = useAtlas();
  const wording = useWording();
  const [box, width] = useStripWidth<HTMLDivElement>(340, ROOT_LETTERS);
  const answer = holderOn(dataset, { place: place.id, day });
  const origin = answer.basedOn === undefined ? undefined : dataset.place(answer.basedOn);
  const periods = useMemo(
    () => controlPeriods(dataset, { place: place.id, from: FIRST_DAY, to: addDays(today, 1) }),
    [dataset, place.id, today],
  );
  const within = dataset.ancestorsOf(place.id).filter(({ kind }) => kind !== 'country');
  return (
    <section class="place-panel" aria-label={placeName(place, wording)}>
      <header>
        <h2>
          {placeName(place, wording)} {place.isReadersOwn && <OwnMark wording={wording} />}
        </h2>
        <button
          type="button"
          class="close"
          aria-label={wording.say('atlas.place.close')}
          onClick={() => show({ place: undefined }, { isStep: true })}
        >
          ×
        </button>
      </header>
      <p class="quiet">
        {kindName(place.kind, wording)}
        {within.map((ancestor) => (
          <span key={ancestor.id}>
            {' · '}
            <button
              type="button"
              class="plain"
              onClick={() => show({ place: ancestor.id }, { isStep: true })}
            >
              {placeName(ancestor, wording)}
            </button>
          </span>
        ))}
      </p>
      <p class="held">
        <Swatch holder={answer.holder} />{' '}
        {wording.say('atlas.place.held', {
          day: wording.date(day),
          holder: holderName(answer.holder, wording),
        })}
      </p>
      <p class="quiet">
        {answer.since !== undefined &&
          `${wording.say('atlas.place.since', { date: wording.date(answer.since) })} `}
        {wording.say(`atlas.basis.${answer.basis}`, { place: origin ? placeName(origin, wording) : '' })}{' '}
        {answer.basis !== 'none' && `${wording.say(`vocabulary.confidence.${answer.confidence}`)}.`}
        {answer.isPastEvidence &&
          ` ${wording.say('atlas.place.pastEvidence', { date: wording.date(dataset.evidencedUntil) })}`}
      </p>
      {!place.isReadersOwn && answer.event !== undefined && isReadersOwnId(answer.event) && (
        <p>
          <OwnMark wording={wording} />
        </p>
      )}
      {answer.note !== undefined && <p dir="auto">{answer.note}</p>}
      <SourcesFold urls={answer.sources} />
      <div ref={box} class="strip-box">
        <ControlStrip
          periods={periods}
          from={FIRST_DAY}
          to={addDays(today, 1)}
          day={day}
          width={width}
          text={stripText({ periods, marked: { day, label: wording.date(day) } }, wording)}
        />
      </div>
      <p>
        <BrowseLink id={place.id} day={day}>
          {wording.say('atlas.place.everything', { place: placeName(place, wording) })}
        </BrowseLink>
      </p>
    </section>
  );
}
