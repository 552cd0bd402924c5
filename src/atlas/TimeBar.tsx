import { useMemo } from 'preact/hooks';
import { DayField } from '../browse/DayField.tsx';
import { controlPeriods } from '../dataset/control-history.ts';
import { addDays } from '../dataset/fuzzy-date.ts';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { timeSpans } from '../map/atlas-route.ts';
import { holderShares, sharesOf } from '../timeline/holder-shares.ts';
import { clampDay } from '../timeline/time-scale.ts';
import { useAtlas } from './atlas-context.ts';
import { changeDays } from './day-picture.ts';
import { placesWithin } from './mapped-places.ts';
import { neighbouringChange } from './play-steps.ts';
import { drawnPlaces, layersOf } from './shown-places.ts';
import { TimePlot } from './TimePlot.tsx';
import { FIRST_DAY, rangeOf, spanAround } from './time-spans.ts';
import { usePlay } from './use-play.ts';
import { useWhenIdle } from './use-when-idle.ts';

/** Chooses the day, or the two days of a comparison: by slider, by typing, by play, from change to change. */
export function TimeBar() {
  const { dataset, today, mapped, view, day, show } = useAtlas();
  const wording = useWording();
  const other = view.with;
  const everything = rangeOf('all', today);
  const span = spanAround(view.span ?? 'all', other === undefined ? [day] : [day, other], today);
  const range = rangeOf(span, today);

  // All the years are gone through for these: the map is painted first.
  const isDue = useWhenIdle(true) ?? false;
  const scope = useMemo(
    () => (isDue ? placesWithin(dataset, drawnPlaces(mapped, layersOf(view)), view.place) : []),
    [isDue, dataset, mapped, view.place, view.layers],
  );
  const changes = useMemo(() => changeDays(scope, FIRST_DAY, view), [scope, view.holders, view.confidence]);
  const steps = useMemo(() => {
    if (!isDue) return [];
    return view.place === undefined || !dataset.place(view.place)
      ? holderShares(dataset, { from: FIRST_DAY, to: today, counted: 'capitals' })
      : sharesOf([controlPeriods(dataset, { place: view.place, from: FIRST_DAY, to: addDays(today, 1) })]);
  }, [isDue, dataset, today, view.place]);

  const setDay = (next: Day) => show({ on: next === today ? undefined : clampDay(next, everything) });
  const play = usePlay({ day, range, onDay: setDay });
  const chooseDay = (next: Day) => {
    play.stop();
    setDay(next);
  };
  const before = neighbouringChange(changes, day, 'before');
  const after = neighbouringChange(changes, day, 'after');
  const onDay = changes.find((change) => change.day === day);
  const count = (onDay?.capitals ?? 0) + (onDay?.others ?? 0);

  return (
    <section class="time-bar" aria-label={wording.say('atlas.time.label')} aria-busy={!isDue}>
      <div class="time-controls">
        {/* In the order in which time runs on the slider below. */}
        <div class="transport" dir="ltr">
          <Step label={wording.say('atlas.time.before')} sign="⏮" day={before} onDay={chooseDay} />
          <button type="button" class="play" aria-pressed={play.isPlaying} onClick={play.toggle}>
            <span aria-hidden="true">{play.isPlaying ? '❚❚' : '▶'}</span>{' '}
            {wording.say(play.isPlaying ? 'atlas.time.pause' : 'atlas.time.play')}
          </button>
          <Step label={wording.say('atlas.time.after')} sign="⏭" day={after} onDay={chooseDay} />
        </div>
        {other !== undefined && (
          <DayField
            label={wording.say('atlas.compare.first')}
            day={other}
            min={FIRST_DAY}
            max={today}
            onDay={(picked) => picked && show({ with: picked })}
          />
        )}
        <DayField
          label={wording.say(other === undefined ? 'atlas.time.day' : 'atlas.compare.second')}
          day={day}
          min={FIRST_DAY}
          max={today}
          onDay={(picked) => picked && chooseDay(picked)}
        />
        <fieldset class="spans">
          <legend class="visually-hidden">{wording.say('atlas.span.label')}</legend>
          {timeSpans.map((one) => (
            <button
              key={one}
              type="button"
              class="chip"
              aria-pressed={span === one}
              onClick={() => {
                play.stop();
                const within = clampDay(day, rangeOf(one, today));
                show({
                  span: one === 'all' ? undefined : one,
                  ...(within !== day && { on: within }),
                  ...(other !== undefined && { with: clampDay(other, rangeOf(one, today)) }),
                });
              }}
            >
              {wording.say(`atlas.span.${one}`)}
            </button>
          ))}
        </fieldset>
        <p class="change-count">{count > 0 && wording.say('atlas.time.changed', { count })}</p>
      </div>
      <TimePlot
        range={range}
        steps={steps}
        changes={changes}
        days={[
          ...(other === undefined
            ? []
            : [
                {
                  label: wording.say('atlas.compare.first'),
                  day: other,
                  onDay: (picked: Day) => show({ with: picked }),
                },
              ]),
          {
            label: wording.say(other === undefined ? 'atlas.time.day' : 'atlas.compare.second'),
            day,
            onDay: chooseDay,
          },
        ]}
      />
    </section>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day) => void;
}

function Step({ label, sign, day, onDay }: StepProps) {
  return (
    <button
      type="button"
      class="step"
      aria-label={label}
      title={label}
      aria-disabled={day === undefined}
      onClick={() => day !== undefined && onDay(day)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
