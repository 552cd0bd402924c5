import type { Coverage, Part } from '../../dataset/coverage.ts';
import type { Wording } from '../../locale/wording.ts';
import { useWording } from '../../locale/wording-context.ts';
import { useAtlas } from '../atlas-context.ts';
import { placeName } from '../place-words.ts';

/** How much is known and how well it is borne out, in numbers: in all, by period, by province. */
export function CoverageReport({ coverage }: { readonly coverage: Coverage }) {
  const { dataset } = useAtlas();
  const wording = useWording();
  const { events, sourcesPerEvent, twoPublishers, districtsWithOwnEvents, districtsWithOwnFall } = coverage;
  const [one, two, more] = sourcesPerEvent;
  const say = wording.say;
  const rows: readonly (readonly [string, string])[] = [
    [say('atlas.coverage.events'), wording.number(events)],
    [say('atlas.coverage.oneSource'), shareOf({ count: one, of: events }, wording)],
    [say('atlas.coverage.twoSources'), shareOf({ count: two, of: events }, wording)],
    [say('atlas.coverage.moreSources'), shareOf({ count: more, of: events }, wording)],
    [say('atlas.coverage.twoPublishers'), shareOf(twoPublishers.all, wording)],
    [say('atlas.coverage.twoPublishersSince2001'), shareOf(twoPublishers.since2001, wording)],
    [
      say('atlas.coverage.dissent'),
      shareOf({ count: dataset.events.filter(({ dissent }) => dissent).length, of: events }, wording),
    ],
    [say('atlas.coverage.districts'), shareOf(districtsWithOwnEvents, wording)],
    [say('atlas.coverage.falls'), shareOf(districtsWithOwnFall, wording)],
    [
      say('atlas.coverage.upperBounds'),
      shareOf({ count: coverage.fallsAsUpperBounds, of: districtsWithOwnFall.count }, wording),
    ],
    [
      say('atlas.coverage.boundedLater'),
      shareOf({ count: coverage.fallsBoundedLater, of: districtsWithOwnFall.count }, wording),
    ],
    [say('atlas.coverage.reports'), wording.number(dataset.reports.length)],
    [
      say('atlas.coverage.mirrors'),
      shareOf(
        { count: dataset.reports.filter(({ tier }) => tier === 'mirror').length, of: dataset.reports.length },
        wording,
      ),
    ],
  ];
  return (
    <>
      <p>{say('atlas.coverage.lead')}</p>
      <table>
        <caption class="visually-hidden">{say('atlas.coverage.inAll')}</caption>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Scrolling label={say('atlas.coverage.byPeriod')}>
        <table>
          <caption>{say('atlas.coverage.byPeriod')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('atlas.coverage.period')}</th>
              <th scope="col">{say('atlas.coverage.events')}</th>
              <th scope="col">{say('atlas.coverage.twoPublishers')}</th>
              <th scope="col">{say('atlas.coverage.provincesWithEvents')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.periods.map(({ from, to, events, twoPublishers, provinces }) => (
              <tr key={from}>
                <th scope="row">
                  {say('vocabulary.date.range', { from: wording.date(from), to: wording.date(to) })}
                </th>
                <td>{wording.number(events)}</td>
                <td>{shareOf(twoPublishers, wording)}</td>
                <td>{wording.number(provinces)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <Scrolling label={say('atlas.coverage.byProvince')}>
        <table>
          <caption>{say('atlas.coverage.byProvince')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('vocabulary.placeKind.province')}</th>
              <th scope="col">{say('atlas.coverage.events')}</th>
              <th scope="col">{say('atlas.coverage.twoPublishers')}</th>
              <th scope="col">{say('atlas.coverage.districts')}</th>
              <th scope="col">{say('atlas.coverage.falls')}</th>
              <th scope="col">{say('atlas.coverage.newest')}</th>
            </tr>
          </thead>
          <tbody>
            {coverage.provinces.map((province) => {
              const place = dataset.place(province.id);
              return (
                <tr key={province.id}>
                  <th scope="row">{place ? placeName(place, wording) : province.name}</th>
                  <td>{wording.number(province.events)}</td>
                  <td>{shareOf(province.twoPublishers, wording)}</td>
                  <td>{shareOf(province.districtsWithOwnEvents, wording)}</td>
                  <td>{shareOf(province.districtsWithOwnFall, wording)}</td>
                  <td>{province.newestEvidence && wording.date(province.newestEvidence)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
    </>
  );
}

function shareOf({ count, of }: Part, wording: Wording): string {
  return wording.say('atlas.coverage.part', { count, of });
}

/** A wide table scrolls by itself, and by keyboard too. */
function Scrolling({
  label,
  children,
}: {
  readonly label: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scrolling" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
