import type { ComponentChildren } from 'preact';
import { unavailableSentence } from './announcement.ts';
import { CardFooter } from './CardFooter.tsx';
import { CardSections } from './CardSections.tsx';
import { Words } from './Claims.tsx';
import type { CardFrameText, CardText } from './card-text.ts';
import type { CardActions, CardView } from './card-view.ts';

interface CardProps {
  readonly view: CardView;
  readonly isPinned: boolean;
  readonly frame: CardFrameText;
  readonly actions: CardActions;
  /** See `CardSections`. */
  readonly stripWidth: number;
}

/** The card, whatever it has to show. Header and footer stand still; what is between them scrolls. */
export function Card({ view, isPinned, frame, actions, stripWidth }: CardProps) {
  const { labels } = frame;
  const close = <IconButton label={labels.close} icon={CROSS} keys="Escape" onClick={actions.close} />;
  if (view.kind === 'entity') {
    const { card, isChosen, back } = view;
    return (
      <Frame
        header={
          <Header card={card}>
            <IconButton
              label={isPinned ? labels.pinned : labels.pin}
              icon={PIN}
              isPressed={isPinned}
              onClick={actions.togglePin}
            />
            {close}
          </Header>
        }
        footer={<CardFooter card={card} frame={frame} actions={actions} />}
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
          openAll={() => actions.openEntity(card.id, 'page')}
          map={frame.map}
          stripWidth={stripWidth}
        />
      </Frame>
    );
  }
  return (
    <Frame
      header={
        <div class="head">
          <h2>{view.surface}</h2>
          <div class="corner">{close}</div>
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
                  <small>
                    <Words of={card.distinction} />
                  </small>
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

interface HeaderProps {
  readonly card: CardText;
  /** The buttons in its corner. */
  readonly children: ComponentChildren;
}

/** The name in the three scripts, what it is, and where it lies. */
function Header({ card: { name, isNameEnglish, english, fa, ps, crumbs }, children }: HeaderProps) {
  return (
    <div class="head">
      <div class="names">
        <h2 dir="auto" lang={isNameEnglish && 'en'}>
          {name}
        </h2>
        {(english || fa || ps) && (
          <p class="native">
            {english && (
              <span lang="en" dir="ltr">
                {english}
              </span>
            )}
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
      </div>
      <div class="corner">{children}</div>
      <p class="crumb">{crumbs.join('\u00a0· ')}</p>
    </div>
  );
}

/** A pin and a cross, 14 units wide, drawn as lines. */
const PIN = 'M5 1.5h4M5.5 1.5v4l-2 2.5h7l-2-2.5v-4M7 8v5';
const CROSS = 'M2.5 2.5l9 9M11.5 2.5l-9 9';

interface IconButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly isPressed?: boolean;
  readonly keys?: string;
  readonly onClick: () => void;
}

/** A button known by its picture everywhere, so that the footer keeps to one row; its name is said and shown on hover. */
function IconButton({ label, icon, isPressed, keys, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}

interface FrameProps {
  readonly header: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Not `<header>` and `<footer>`: to a screen reader they would be a second banner and a second foot of the page. */
function Frame({ header, footer, children }: FrameProps) {
  return (
    <>
      {header}
      <div class="body">{children}</div>
      {footer && <div class="foot">{footer}</div>}
    </>
  );
}
