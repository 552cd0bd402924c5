import { Component } from 'preact';
import type { CardText, ClaimText, EnglishText, SourcesText, SourceText } from './card-text.ts';

interface ClaimContext {
  /** The sources that the card cites. */
  readonly cited: CardText['cited'];
  readonly follow: (id: string) => void;
}

interface ClaimProps extends ClaimContext {
  readonly claim: ClaimText;
}

/** A sentence, its sources behind a button at its end, and below it what other sources say. */
export function Claim({ claim, cited, follow }: ClaimProps) {
  const { text, detail, sources, dissent = [] } = claim;
  const button = sources && <Sources text={sources} cited={cited} />;
  return (
    <>
      {text.map((piece) => {
        if (typeof piece === 'string' || 'english' in piece) return <Words of={piece} />;
        return (
          <span key={piece.id} class="with-tail">
            <button
              type="button"
              class="follow"
              lang={piece.isEnglish && 'en'}
              onClick={() => follow(piece.id)}
            >
              {piece.text}
            </button>
            {piece.tail}
          </span>
        );
      })}{' '}
      {detail === undefined ? (
        button
      ) : (
        <div class="when">
          {detail}
          {button && '\u00a0· '}
          {button}
        </div>
      )}
      {dissent.map((other, index) => (
        <div class="dissent" key={index}>
          <Claim claim={other} cited={cited} follow={follow} />
        </div>
      ))}
    </>
  );
}

/** Words of a record, marked as English where the card is not. */
export function Words({ of: words }: { readonly of: string | EnglishText }) {
  if (typeof words === 'string') return <>{words}</>;
  return (
    <span lang="en" dir="ltr">
      {words.english}
    </span>
  );
}

interface SourcesProps {
  readonly text: SourcesText;
  readonly cited: CardText['cited'];
}

/**
 * The sources of one claim: a count that opens the list in place, after a note on what they say. A button, not a
 * `<details>`: the count stands in the line of the claim, and text of the claim can be selected without opening
 * anything. A class, as all of the card that has a state: hooks would add 1.3 kB to what every page loads.
 */
export class Sources extends Component<SourcesProps, { isOpen: boolean }> {
  override state = { isOpen: false };

  override render({ text, cited }: SourcesProps, { isOpen }: { isOpen: boolean }) {
    const { label, note, sources } = text;
    return (
      <>
        <button
          type="button"
          class="quiet"
          aria-expanded={isOpen}
          onClick={() => this.setState({ isOpen: !isOpen })}
        >
          {label}
        </button>
        {isOpen && note && (
          <p class="note">
            <Words of={note} />
          </p>
        )}
        {isOpen && <SourceList sources={sources.flatMap((position) => cited[position] ?? [])} isOfClaim />}
      </>
    );
  }
}

interface SourceListProps {
  readonly sources: readonly SourceText[];
  /** True for the sources of one claim, false for a list of its own. */
  readonly isOfClaim?: boolean;
}

/** Reports with publisher and date. Each opens in a tab of its own. */
export function SourceList({ sources, isOfClaim }: SourceListProps) {
  return (
    <ul class={isOfClaim ? 'claim-reports' : 'reports'}>
      {sources.map(({ url, title, byline, language }) => (
        <li key={url}>
          <WebLink url={url} language={language}>
            {title}
          </WebLink>
          {byline && <small>{byline}</small>}
        </li>
      ))}
    </ul>
  );
}

interface WebLinkProps {
  readonly url: string;
  readonly language: string | undefined;
  readonly children: string;
}

/** A link to a web page, and to nothing else: an address that is not http or https is shown as text. */
function WebLink({ url, language, children }: WebLinkProps) {
  if (!/^https?:\/\//i.test(url)) return <span>{children}</span>;
  return (
    <a class="report-link" href={url} target="_blank" rel="noopener noreferrer" lang={language} dir="auto">
      {children}
    </a>
  );
}
