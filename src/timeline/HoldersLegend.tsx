import type { ComponentChildren } from 'preact';
import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { countInBand, type HolderBand } from './holder-bands.ts';
import type { ShareStep } from './holder-shares.ts';
import { Swatch } from './Swatch.tsx';

interface HoldersLegendProps {
  readonly bands: readonly HolderBand[];
  readonly step: ShareStep | undefined;
  readonly day: Day;
  /** What stands at the end of the legend. */
  readonly children?: ComponentChildren;
}

/** The name of every band, with how many places it had on one day. */
export function HoldersLegend({ bands, step, day, children }: HoldersLegendProps) {
  const wording = useWording();
  return (
    <div class="legend">
      <span class="legend-day">{wording.date(day)}</span>
      <ul>
        {bands.map((band) => {
          const count = step ? countInBand(band, step) : 0;
          return (
            <li key={band.name}>
              <Swatch holder={band.drawnAs} />
              <span>
                {wording.say(`timeline.band.${band.name}`)} <b>{count > 0 && wording.number(count)}</b>
              </span>
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
}

interface HoldersTableProps {
  readonly bands: readonly HolderBand[];
  readonly steps: readonly ShareStep[];
  /** The days to read, in order. */
  readonly days: readonly Day[];
  readonly caption: string;
}

/** The picture in numbers: a row for each day, a column for each band. */
export function HoldersTable({ bands, steps, days, caption }: HoldersTableProps) {
  const wording = useWording();
  const rows = days.flatMap((day) => {
    const step = steps.find(({ from, to }) => from <= day && day < to);
    return step ? [{ day, step }] : [];
  });
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{wording.say('timeline.numbers.day')}</th>
          {bands.map(({ name }) => (
            <th key={name} scope="col">
              {wording.say(`timeline.band.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, step }) => (
          <tr key={day}>
            <th scope="row">{wording.date(day)}</th>
            {bands.map((band) => (
              <td key={band.name}>{wording.number(countInBand(band, step))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
