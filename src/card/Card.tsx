import type { ComponentChildren } from 'preact';
import { unavailableSentence } from './announcement.ts';
import { CardFooter, CloseButton } from './CardFooter.tsx';
import { CardSections } from './CardSections.tsx';
import type { CardFrameText, CardText } from './card-text.ts';
import type { CardActions, CardView } from './card-view.ts';

interface CardProps {
  readonly view: CardView;
  readonly isPinned: boolean;
  readonly frame: CardFrameText;
  readonly actions: CardActions;
}

/** The card, whatever it has to show. Header and footer stand still; what is between them scrolls. */
export function Card({ view, isPinned, frame, actions }: CardProps) {
  const { labels } = frame;
  if (view.kind === 'entity') {
    const { card, isChosen, back } = view;
    return (
      <Frame
        header={<Header card={card} />}
        footer={<CardFooter card={card} isPinned={isPinned} frame={frame} actions={actions} />}
        key={card.id}
      >
        {back !== undefined && (
          <button type="button" class="quiet back" onClick={actions.goBack}>
            <span class="arrow" aria-hidden="true">
              ←
            </span>{' '}
            {labels.back.replace('{name}', back)}
          </button>
        )}
        {isChosen && back === undefined && (
          <button type="button" class="quiet back" onClick={actions.chooseAgain}>
            {labels.otherMeanings}
          </button>
        )}
        <CardSections
          card={card}
          follow={actions.follow}
          openAll={() => actions.openEntity(card.id)}
          map={frame.map}
        />
      </Frame>
    );
  }
  return (
    <Frame
      header={
        <div class="head">
          <h2>{view.surface}</h2>
        </div>
      }
      footer={
        <div class="foot-line">
          <CloseButton label={labels.close} close={actions.close} />
        </div>
      }
      key={view.kind}
    >
      {view.kind === 'ambiguous' && (
        <>
          <p class="description">{labels.ambiguous}</p>
          <ul class="candidates">
            {view.candidates.map(({ card, reason }) => (
              <li key={card.id}>
                <button type="button" onClick={() => actions.choose(card.id)}>
                  <b>{card.name}</b>
                  <small>{card.distinction}</small>
                  {reason && <small class="reason">{reason}</small>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.kind === 'waiting' && <p class="description">{labels.waiting}</p>}
      {view.kind === 'unavailable' && (
        <>
          <p class="description">{unavailableSentence(view.why, frame)}</p>
          {view.why === 'no-answer' && (
            <button type="button" class="quiet back" onClick={actions.retry}>
              {labels.retry}
            </button>
          )}
        </>
      )}
    </Frame>
  );
}

/** The name in the three scripts, what it is, and where it lies. */
function Header({ card: { name, fa, ps, crumbs } }: { readonly card: CardText }) {
  return (
    <div class="head">
      <h2 dir="auto">{name}</h2>
      {(fa || ps) && (
        <p class="native">
          {fa && (
            <span lang="fa" dir="rtl">
              {fa}
            </span>
          )}
          {ps && (
            <span lang="ps" dir="rtl">
              {ps}
            </span>
          )}
        </p>
      )}
      <p class="crumb">{crumbs.join(' · ')}</p>
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
