import type { Day } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import type { ReportBin } from './report-bins.ts';

interface ReportsAxisProps {
  readonly bins: readonly ReportBin[];
  readonly x: (day: Day) => number;
  readonly width: number;
}

const HEIGHT = 18;

/** How many reports were published when, as bars on the axis of the picture above. The list below names each of them. */
export function ReportsAxis({ bins, x, width }: ReportsAxisProps) {
  const wording = useWording();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <svg
      class="reports-axis"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
    >
      {bins.map(({ date, from, to, count }) => {
        const left = Math.max(0, x(from));
        // The square root, so that a year with a single report is still seen beside one with a hundred.
        const height = Math.max(2, Math.sqrt(count / most) * HEIGHT);
        const wide = Math.max(1.5, Math.min(width, x(to)) - left - 1);
        return (
          <rect key={from} x={left} y={HEIGHT - height} width={wide} height={height} rx={1}>
            <title>{wording.say('timeline.reports.onAxis', { count, date: wording.date(date) })}</title>
          </rect>
        );
      })}
    </svg>
  );
}
