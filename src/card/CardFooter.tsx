import { Component } from 'preact';
import type { CardFrameText, CardText } from './card-text.ts';
import type { CardActions } from './card-view.ts';

interface CardFooterProps {
  readonly card: CardText;
  readonly frame: CardFrameText;
  readonly actions: CardActions;
}

interface CardFooterState {
  /** What the footer has unfolded. */
  readonly open: 'none' | 'wrong' | 'keys';
  /** What became of the last copy. */
  readonly copied: 'none' | 'citation' | 'correction' | 'failed';
}

/** What the reader can do with the card. Only what they open takes room. */
export class CardFooter extends Component<CardFooterProps, CardFooterState> {
  override state: CardFooterState = { open: 'none', copied: 'none' };

  override render({ card, frame, actions }: CardFooterProps, { open, copied }: CardFooterState) {
    const { labels } = frame;
    const cite = () => actions.cite(card, labels);
    const unfold = (part: 'wrong' | 'keys') => () =>
      this.setState({ open: open === part ? 'none' : part, copied: 'none' });
    const copy = (what: 'citation' | 'correction', textOf: () => string) => () =>
      void actions.copy(textOf()).then((isCopied) => this.setState({ copied: isCopied ? what : 'failed' }));
    return (
      <>
        {open === 'wrong' && (
          <div class="foot-part">
            <p>{labels.wrongHelp}</p>
            <pre>{card.correction}</pre>
            <button type="button" class="quiet" onClick={copy('correction', () => card.correction)}>
              {copied === 'correction' ? labels.copied : labels.copy}
            </button>
          </div>
        )}
        {open === 'keys' && (
          <div class="foot-part">
            <dl class="keys">
              {frame.keys.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <p>{card.version}</p>
          </div>
        )}
        {copied === 'failed' && (
          <div class="foot-part">
            <p>{labels.notCopied}</p>
            <pre>{open === 'wrong' ? card.correction : cite()}</pre>
          </div>
        )}
        <div class="foot-line">
          <button type="button" class="quiet" onClick={() => actions.openEntity(card.id, 'page')}>
            {labels.open}
          </button>
          <button type="button" class="quiet" onClick={() => actions.openEntity(card.id, 'atlas')}>
            {labels.atlas}
          </button>
          <button type="button" class="quiet" onClick={copy('citation', cite)}>
            {copied === 'citation' ? labels.copied : labels.cite}
          </button>
          <button type="button" class="quiet" aria-expanded={open === 'wrong'} onClick={unfold('wrong')}>
            {labels.wrong}
          </button>
          <button type="button" class="quiet" aria-expanded={open === 'keys'} onClick={unfold('keys')}>
            {labels.keys}
          </button>
        </div>
        {/* Those who hear the card are told what became of the copy; a button's new label is not read by itself. */}
        <span class="announcement" role="status">
          {copied === 'citation' || copied === 'correction' ? labels.copied : ''}
        </span>
      </>
    );
  }
}
