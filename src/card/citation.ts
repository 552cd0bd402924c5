import type { CardSection, CardText, ClaimText, SourcesText } from './card-text.ts';
import { plainText } from './english-text.ts';

/**
 * Answers a card as text to paste elsewhere: its claims in order, each with the numbers of its sources, then the sources.
 * Reports that the card only lists are left out: they support no claim of it.
 */
export function citationOf(card: CardText, { sources: heading }: { readonly sources: string }): string {
  const numbers = new Map<number, number>();
  const marks = (text: SourcesText | undefined) =>
    (text?.sources ?? [])
      .map((source) => {
        const number = numbers.get(source) ?? numbers.size + 1;
        numbers.set(source, number);
        return `[${number}]`;
      })
      .join('');
  const lineOf = ({ text, date, detail, sources, dissent = [] }: ClaimText): string[] => {
    const said = [
      date && `${date.text}:`,
      text.map(plainText).join(''),
      detail && `(${detail})`,
      marks(sources),
    ];
    return [said.filter(Boolean).join(' '), ...dissent.flatMap(lineOf)];
  };
  const lines = card.sections.flatMap((section) => linesOf(section, { lineOf, marks }));
  const list = [...numbers].map(([position, number]) => {
    const { title = '', byline, url = '' } = card.cited[position] ?? {};
    return `[${number}] ${[title, byline, url].filter(Boolean).join('. ')}`;
  });
  const head = [card.name, card.crumbs.join(' · ')];
  const parts = [head, lines, ...(list.length > 0 ? [[heading, ...list]] : []), [`Hashiya. ${card.version}`]];
  return parts
    .map((part) => part.join('\n'))
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

interface Writers {
  readonly lineOf: (claim: ClaimText) => string[];
  readonly marks: (text: SourcesText | undefined) => string;
}

function linesOf(section: CardSection, { lineOf, marks }: Writers): string[] {
  switch (section.kind) {
    case 'status': {
      const [first, ...others] = section.claims.flatMap(lineOf);
      const mark = marks(section.sources);
      return [
        [first, mark].filter(Boolean).join(' '),
        ...others,
        ...section.lines.map(({ text }) => text),
        ...(section.dissent ?? []).flatMap(lineOf),
      ];
    }
    case 'description':
      return lineOf(section.claim);
    case 'lead':
      return section.claims.flatMap(lineOf);
    case 'claims':
      return [section.title, ...section.claims.flatMap(lineOf)];
    case 'rows':
      return [
        ...(section.title ? [section.title] : []),
        ...section.rows.flatMap((row) => (row.kind === 'claim' ? lineOf(row.claim) : [])),
      ];
    case 'shares':
      return [section.title, section.shares.map(({ name, count }) => `${name}: ${count}`).join('; ')];
    default:
      return [];
  }
}
