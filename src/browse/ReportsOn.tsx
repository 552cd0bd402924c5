import { useMemo, useState } from 'preact/hooks';
import { nearestReports } from '../card/nearest-reports.ts';
import type { Day, EntityId } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';
import { ReportLine } from './SourceList.tsx';

const FIRST = 8;

/** The reports on an entity, those nearest in date to a day first. */
export function ReportsOn({ id, day }: { readonly id: EntityId; readonly day: Day }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const reports = dataset.reportsOn(id);
  const [isWhole, setIsWhole] = useState(false);
  const shown = useMemo(
    () => nearestReports(reports, { day, limit: isWhole ? reports.length : FIRST }),
    [reports, day, isWhole],
  );
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>
        {wording.say('browse.entity.reports')} <small>{wording.number(reports.length)}</small>
      </h2>
      <ul class="sources">
        {shown.map((report) => (
          <li key={report.url}>
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
      {shown.length < reports.length && (
        <button type="button" class="plain" onClick={() => setIsWhole(true)}>
          {wording.say('browse.entity.reports.all', { count: reports.length })}
        </button>
      )}
    </section>
  );
}
