import { LocatorPicture } from '../map/LocatorPicture.tsx';
import type { MapShapes } from '../map/map-geometry.ts';
import { ControlStrip } from '../timeline/ControlStrip.tsx';
import { Swatch } from '../timeline/Swatch.tsx';
import { Claim, SourceList, Sources } from './Claims.tsx';
import type { CardSection, CardText, DateText, RowText } from './card-text.ts';
import { OfficeStrip } from './OfficeStrip.tsx';

interface SectionContext {
  readonly card: CardText;
  readonly follow: (id: string) => void;
  /** Opens the entity's own page, which has all that the card leaves out. */
  readonly openAll: () => void;
  readonly map: MapShapes | undefined;
  /** The width of strips in units of which one is a pixel where letters have their usual size. */
  readonly stripWidth: number;
}

/** What a card says, from top to bottom. */
export function CardSections(context: SectionContext) {
  return (
    <>
      {context.card.sections.map((section, index) => (
        <Section key={index} section={section} {...context} />
      ))}
    </>
  );
}

interface SectionProps extends SectionContext {
  readonly section: CardSection;
}

function Section({ section, card, follow, openAll, map, stripWidth }: SectionProps) {
  const claims = { cited: card.cited, follow };
  switch (section.kind) {
    case 'lead':
      return (
        <div class="lead">
          {section.claims.map((claim, index) => (
            <p key={index}>
              <Claim claim={claim} {...claims} />
            </p>
          ))}
        </div>
      );
    case 'description':
      return (
        <div class="description">
          <Claim claim={section.claim} {...claims} />
        </div>
      );
    case 'status':
      return <Status section={section} {...claims} />;
    case 'strip': {
      const { periods, from, to, day, text } = section;
      return <ControlStrip periods={periods} from={from} to={to} day={day} width={stripWidth} text={text} />;
    }
    case 'offices':
      return <OfficeStrip strip={section} width={stripWidth} />;
    case 'locator': {
      const { label, caption, province, dots, fills } = section;
      return (
        <figure class="locator">
          <LocatorPicture
            shapes={map}
            label={label}
            province={province}
            dots={dots}
            fills={fills && new Map(fills)}
          />
          {caption && <figcaption>{caption}</figcaption>}
        </figure>
      );
    }
    case 'shares':
      return (
        <section>
          <h3>{section.title}</h3>
          <ul class="shares">
            {section.shares.map(({ holder, name, count }) => (
              <li key={holder}>
                <Swatch holder={holder} /> {name} <b>{count}</b>
              </li>
            ))}
          </ul>
          {section.note && <p class="note">{section.note}</p>}
        </section>
      );
    case 'rows':
      return (
        <section class="events">
          {section.title && <Heading title={section.title} isLater={section.isLater} />}
          <ol>
            {section.rows.map((row, index) => (
              <Row key={index} row={row} openAll={openAll} {...claims} />
            ))}
          </ol>
        </section>
      );
    case 'claims':
      return (
        <section class="events">
          <Heading title={section.title} isLater={section.isLater} />
          <ul>
            {section.claims.map((claim, index) => (
              <li class="office" key={index}>
                <Claim claim={claim} {...claims} />
              </li>
            ))}
          </ul>
        </section>
      );
    case 'reports':
      return (
        <section>
          <h3>{section.title}</h3>
          {section.reports.length > 0 ? (
            <SourceList sources={section.reports} />
          ) : (
            <p class="silence">{section.silence}</p>
          )}
        </section>
      );
  }
}

function Heading({ title, isLater }: { readonly title: string; readonly isLater: true | undefined }) {
  return <h3 class={isLater ? 'later' : undefined}>{title}</h3>;
}

interface ClaimContext {
  readonly cited: CardText['cited'];
  readonly follow: (id: string) => void;
}

interface StatusProps extends ClaimContext {
  readonly section: Extract<CardSection, { kind: 'status' }>;
}

function Status({ section, cited, follow }: StatusProps) {
  const { holder, claims, lines, sources, dissent = [] } = section;
  return (
    <section class={holder ? 'status' : 'status of-actor'}>
      {holder && <Swatch holder={holder} />}
      {claims.map((claim, index) => (
        <div class="claim" key={index}>
          <Claim claim={claim} cited={cited} follow={follow} />
        </div>
      ))}
      <div class="when">
        {lines.map(({ text, isCaution }) => (
          <p key={text} class={isCaution && 'caution'}>
            {text}
          </p>
        ))}
        {sources && <Sources text={sources} cited={cited} />}
        {dissent.map((other, index) => (
          <div class="dissent" key={index}>
            <Claim claim={other} cited={cited} follow={follow} />
          </div>
        ))}
      </div>
    </section>
  );
}

interface RowProps extends ClaimContext {
  readonly row: RowText;
  readonly openAll: () => void;
}

function Row({ row, openAll, cited, follow }: RowProps) {
  switch (row.kind) {
    case 'claim':
      return (
        <li class={row.claim.date ? 'row' : 'row goes-on'}>
          <DateCell date={row.claim.date} />
          <div>
            <Claim claim={row.claim} cited={cited} follow={follow} />
          </div>
        </li>
      );
    case 'here':
      return (
        <li class="row here">
          <DateCell date={row.date} />
          <span>{row.text}</span>
        </li>
      );
    // Said, so that no two rows seem to follow each other that do not.
    case 'more':
      return (
        <li class="row">
          <span class="date">…</span>
          <button type="button" class="quiet" onClick={openAll}>
            {row.text}
          </button>
        </li>
      );
    case 'silence':
      return <li class="row-alone">{row.text}</li>;
  }
}

function DateCell({ date }: { readonly date: DateText | undefined }) {
  // The same day as in the row above.
  if (!date) return <span class="date" />;
  return (
    <time class="date" dateTime={date.iso}>
      {date.text}
    </time>
  );
}
