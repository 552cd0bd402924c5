import { relationKindLabel } from '../dataset/vocabulary.ts';
import { deathSentence, noOfficeSentence, officePeriod, officeTitle } from './actor-phrases.ts';
import type { ActorCard, OfficeLine, RelationLine } from './card-content.ts';
import { asOfPhrase, capitalised, type Locale } from './card-phrases.ts';
import { lastOpenOffices } from './office-dates.ts';
import { Sources } from './Sources.tsx';

interface ActorCardViewProps {
  readonly card: ActorCard;
  readonly locale: Locale;
}

/** How many earlier, later and undated offices a card shows; the others are a click away. */
const MOST_OFFICES = 4;
const MOST_RELATIONS = 6;

/** Who it is, which office it held on the article's day, before and after, and with whom it stands. */
export function ActorCardView({ card, locale }: ActorCardViewProps) {
  const { officesThen, officesBefore, officesAfter, officesUndated, asOf, died, cited } = card;
  const isDeadByThen = died !== undefined && died <= asOf.day;
  const open = officesThen.length > 0 || isDeadByThen ? [] : lastOpenOffices(officesBefore);
  const earlier = officesBefore.filter((office) => !open.includes(office));
  const lists = { cited, locale };
  return (
    <>
      <div class="description">
        {card.description} <Sources urls={card.sources} cited={cited} locale={locale} />
      </div>
      <Death card={card} locale={locale} />
      {(officesThen.length > 0 || !isDeadByThen) && <OfficeThen card={card} open={open} locale={locale} />}
      <Offices title="Earlier" offices={earlier.slice(-MOST_OFFICES).reverse()} {...lists} />
      <Offices
        title={asOf.kind === 'article' ? 'After this article' : 'Later'}
        isLater
        offices={officesAfter.slice(0, MOST_OFFICES)}
        {...lists}
      />
      <Offices title="Dates not recorded" offices={officesUndated.slice(0, MOST_OFFICES)} {...lists} />
      <Links card={card} locale={locale} />
    </>
  );
}

function Death({ card, locale }: ActorCardViewProps) {
  const death = deathSentence(card, locale);
  return death ? <p class="death">{death}</p> : null;
}

interface OfficeThenProps extends ActorCardViewProps {
  /** Offices begun before, with no end recorded. */
  readonly open: readonly OfficeLine[];
}

function OfficeThen({ card, open, locale }: OfficeThenProps) {
  const { officesThen, officesBefore, officesAfter, asOf, cited } = card;
  if (officesThen.length + officesBefore.length + officesAfter.length === 0) return null;
  const shown = officesThen.length > 0 ? officesThen : open;
  return (
    <section class="status of-actor">
      {shown.map((office) => (
        <div key={officeKey(office)}>
          <p class="claim">{officeTitle(office)}</p>
          <div class="when">
            {capitalised(officePeriod(office, locale))} ·{' '}
            <Sources urls={office.sources} cited={cited} locale={locale} />
          </div>
        </div>
      ))}
      <div class="when">
        <p>
          {officesThen.length > 0 ? asOfPhrase(asOf, locale) : noOfficeSentence(asOf, open.length, locale)}
        </p>
        {asOf.kind === 'today' && <p>The page gives no date; this is for today.</p>}
      </div>
    </section>
  );
}

interface OfficeProps {
  readonly office: OfficeLine;
  readonly cited: ActorCard['cited'];
  readonly locale: Locale;
}

interface OfficesProps extends Omit<OfficeProps, 'office'> {
  readonly title: string;
  readonly isLater?: boolean;
  readonly offices: readonly OfficeLine[];
}

function Offices({ title, isLater, offices, cited, locale }: OfficesProps) {
  if (offices.length === 0) return null;
  return (
    <section class="events">
      <h3 class={isLater ? 'later' : undefined}>{title}</h3>
      <ol>
        {offices.map((office) => (
          <li class="office" key={officeKey(office)}>
            {officeTitle(office)}
            <div class="when">
              {hasDate(office) && `${capitalised(officePeriod(office, locale))} · `}
              <Sources urls={office.sources} cited={cited} locale={locale} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({ card, locale }: ActorCardViewProps) {
  const { affiliations, relations, leaders, cited } = card;
  const named = new Set(affiliations.map(({ id }) => id));
  const others = relations.filter(({ kind, other }) => kind !== 'member_of' || !named.has(other));
  if (affiliations.length + others.length + leaders.length === 0) return null;
  return (
    <section class="links">
      <h3>Affiliations and relations</h3>
      {affiliations.length > 0 && <p>{affiliations.map(({ name }) => name).join(', ')}</p>}
      {leaders.map((leader) => (
        <div key={`led by ${leader.other}`}>
          Led by {leader.otherName}, {officePeriod(leader, locale)}{' '}
          <Sources urls={leader.sources} cited={cited} locale={locale} />
        </div>
      ))}
      {others.slice(0, MOST_RELATIONS).map((relation) => (
        <div key={`${relation.kind} ${relation.other}`}>
          {relationText(relation, locale)} <Sources urls={relation.sources} cited={cited} locale={locale} />
        </div>
      ))}
    </section>
  );
}

function relationText(relation: RelationLine, locale: Locale): string {
  const text = `${relationKindLabel(relation.kind)} ${relation.otherName}`;
  const isDated = relation.start !== undefined || relation.end !== undefined;
  return isDated ? `${text}, ${officePeriod(relation, locale)}` : text;
}

function hasDate({ start, end, attested }: OfficeLine): boolean {
  return (start ?? end ?? attested) !== undefined;
}

function officeKey({ role, place, start, end }: OfficeLine): string {
  return [role, place, start, end].join(' ');
}
