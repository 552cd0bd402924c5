import { relationKindLabel } from '../dataset/vocabulary.ts';
import type { ActorCard, OfficeLine, RelationLine } from './card-content.ts';
import { asOfPhrase, deathSentence, type Locale, officePeriod } from './card-phrases.ts';
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
  const { officesBefore, officesAfter, officesUndated, asOf, cited } = card;
  const lists = { cited, locale };
  return (
    <>
      <p class="description">{card.description}</p>
      <CurrentOffice card={card} locale={locale} />
      <Offices title="Earlier" offices={officesBefore.slice(-MOST_OFFICES).reverse()} {...lists} />
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

function CurrentOffice({ card, locale }: ActorCardViewProps) {
  const { officesThen, officesBefore, asOf, cited } = card;
  const death = deathSentence(card, locale);
  const hasOffices = officesThen.length + officesBefore.length + card.officesAfter.length > 0;
  if (!hasOffices && !death) return null;
  return (
    <section class="status of-actor">
      {death && <p class="claim death">{death}</p>}
      {officesThen.map((office) => (
        <OfficeClaim key={officeKey(office)} office={office} cited={cited} locale={locale} />
      ))}
      {hasOffices && (
        <div class="when">
          {officesThen.length === 0 && <p>No office is recorded {asOfPhrase(asOf, locale)}.</p>}
          {officesThen.length > 0 && <p>{asOfPhrase(asOf, locale)}</p>}
          {asOf.kind === 'today' && <p>The page gives no date; this is for today.</p>}
        </div>
      )}
    </section>
  );
}

interface OfficeProps {
  readonly office: OfficeLine;
  readonly cited: ActorCard['cited'];
  readonly locale: Locale;
}

function OfficeClaim({ office, cited, locale }: OfficeProps) {
  return (
    <>
      <p class="claim">{officeTitle(office)}</p>
      <div class="when">
        {officePeriod(office, locale)} · <Sources urls={office.sources} cited={cited} locale={locale} />
      </div>
    </>
  );
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
      {isLater ? <h4>{title}</h4> : <h3>{title}</h3>}
      <ol>
        {offices.map((office) => (
          <li class="row" key={officeKey(office)}>
            <span class="date">{officePeriod(office, locale)}</span>
            <div>
              {officeTitle(office)} <Sources urls={office.sources} cited={cited} locale={locale} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Links({ card, locale }: ActorCardViewProps) {
  const { affiliations, relations, cited } = card;
  const named = new Set(affiliations.map(({ id }) => id));
  const others = relations.filter(({ kind, other }) => kind !== 'member_of' || !named.has(other));
  if (affiliations.length + others.length === 0) return null;
  return (
    <section class="links">
      <h3>Affiliations and relations</h3>
      {affiliations.length > 0 && <p>{affiliations.map(({ name }) => name).join(', ')}</p>}
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

function officeTitle({ role, placeName, organisationName }: OfficeLine): string {
  const title = role.charAt(0).toUpperCase() + role.slice(1);
  return [title, ...(placeName ? [placeName] : []), ...(organisationName ? [organisationName] : [])].join(
    ', ',
  );
}

function officeKey({ role, place, start, end }: OfficeLine): string {
  return [role, place, start, end].join(' ');
}
