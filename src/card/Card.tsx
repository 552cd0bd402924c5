import type { ComponentChildren } from 'preact';
import { ActorCardView } from './ActorCardView.tsx';
import { unavailableSentence } from './announcement.ts';
import { breadcrumb, CardHeader } from './CardHeader.tsx';
import type { CardContent } from './card-content.ts';
import type { Locale } from './card-phrases.ts';
import type { CardActions, CardView } from './card-view.ts';
import { PlaceCardView } from './PlaceCardView.tsx';
import { noReportSentence, reportsHeading } from './report-phrases.ts';
import { ReportList } from './Sources.tsx';

interface CardProps {
  readonly view: CardView;
  readonly isPinned: boolean;
  readonly locale: Locale;
  readonly actions: CardActions;
}

/** The card, whatever it has to show. Header and footer stand still; what is between them scrolls. */
export function Card({ view, isPinned, locale, actions }: CardProps) {
  switch (view.kind) {
    case 'entity':
      return (
        <Frame
          header={<CardHeader card={view.card} />}
          footer={<Footer card={view.card} isPinned={isPinned} actions={actions} />}
          key={view.card.id}
        >
          {view.isChosen && (
            <button type="button" class="quiet back" onClick={actions.chooseAgain}>
              Other meanings of this name
            </button>
          )}
          {view.card.kind === 'place' ? (
            <PlaceCardView
              card={view.card}
              locale={locale}
              openAll={() => actions.openEntity(view.card.id)}
            />
          ) : (
            <ActorCardView card={view.card} locale={locale} />
          )}
          <Reports card={view.card} locale={locale} />
        </Frame>
      );
    case 'ambiguous':
      return (
        <Frame
          header={<Title text={view.surface} />}
          footer={<CloseButton close={actions.close} />}
          key="ambiguous"
        >
          <p class="description">This name can mean several things, and the text does not say which.</p>
          <ul class="candidates">
            {view.candidates.map((candidate) => (
              <li key={candidate.id}>
                <button type="button" onClick={() => actions.choose(candidate.id)}>
                  <b>{candidate.name}</b>
                  <small>{candidateLine(candidate)}</small>
                </button>
              </li>
            ))}
          </ul>
        </Frame>
      );
    case 'waiting':
      return (
        <Frame
          header={<Title text={view.surface} />}
          footer={<CloseButton close={actions.close} />}
          key="waiting"
        >
          <p class="description">Looking it up…</p>
        </Frame>
      );
    case 'unavailable':
      return (
        <Frame
          header={<Title text={view.surface} />}
          footer={<CloseButton close={actions.close} />}
          key="unavailable"
        >
          <p class="description">{unavailableSentence(view.why)}</p>
          {view.why === 'no-answer' && (
            <button type="button" class="quiet back" onClick={actions.retry}>
              Try again
            </button>
          )}
        </Frame>
      );
  }
}

function Title({ text }: { readonly text: string }) {
  return (
    <div class="head">
      <h2>{text}</h2>
    </div>
  );
}

interface FrameProps {
  readonly header: ComponentChildren;
  readonly footer: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Not `<header>` and `<footer>`: to a screen reader they would be a second banner and a second foot of the page. */
function Frame({ header, footer, children }: FrameProps) {
  return (
    <>
      {header}
      <div class="body">{children}</div>
      <div class="foot">{footer}</div>
    </>
  );
}

function candidateLine(candidate: CardContent): string {
  return candidate.kind === 'actor' ? candidate.description : breadcrumb(candidate).join(' · ');
}

function Reports({ card, locale }: { readonly card: CardContent; readonly locale: Locale }) {
  return (
    <section>
      <h3>{reportsHeading(card)}</h3>
      {card.reports.length > 0 ? (
        <ReportList reports={card.reports} locale={locale} />
      ) : (
        <p class="silence">{noReportSentence(card)}</p>
      )}
    </section>
  );
}

interface FooterProps {
  readonly card: CardContent;
  readonly isPinned: boolean;
  readonly actions: CardActions;
}

function Footer({ card, isPinned, actions }: FooterProps) {
  return (
    <>
      <button type="button" class="quiet" onClick={() => actions.openEntity(card.id)}>
        Open in Hashiya
      </button>
      <button type="button" class="quiet" aria-pressed={isPinned} onClick={actions.togglePin}>
        {isPinned ? 'Pinned' : 'Pin'}
      </button>
      <CloseButton close={actions.close} />
      <span class="version">Data {card.datasetVersion}</span>
    </>
  );
}

function CloseButton({ close }: { readonly close: () => void }) {
  return (
    <button type="button" class="quiet" onClick={close} aria-keyshortcuts="Escape">
      Close <kbd>Esc</kbd>
    </button>
  );
}
