import { describe, expect, test } from 'vitest';
import type { EntityKind, Mention } from '../../../src/domain.ts';
import type { MentionFinder } from '../../../src/lexicon/mention-finder.ts';
import { type OwnEntity, withOwnNames } from '../../../src/lexicon/own-names.ts';

interface Text {
  readonly text: string;
}

/** A finder that knows two names of ours and nothing else. */
const ours: MentionFinder<Text> = {
  *change({ splices }) {
    const mentionsIn = (text: string) =>
      [...text.matchAll(/Kunduz Airport|Kunduz/g)].map(
        ({ 0: surface, index: start }): Mention => ({
          start,
          end: start + surface.length,
          surface,
          id: surface === 'Kunduz' ? 'kunduz-city' : 'kunduz-airport',
          kind: 'city',
        }),
      );
    const read = splices.flatMap(({ added }) => added.map((one) => [one, mentionsIn(one.text)] as const));
    return new Map(read.filter(([, mentions]) => mentions.length > 0));
  },
};

const own = (id: string, ...names: string[]): OwnEntity => ({
  id: `own:${id}`,
  kind: 'base' satisfies EntityKind,
  names,
});

function change(finder: MentionFinder<Text>, added: readonly Text[], removed: readonly Text[] = []) {
  const steps = finder.change({ splices: [{ at: 0, removed, added }] });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function find(entities: readonly OwnEntity[], text: string): readonly string[] {
  const source = { text };
  const answer = change(withOwnNames(ours, entities), [{ text: 'Nothing is named here.' }, source]);
  expect([...answer.keys()].every((one) => one === source)).toBe(true);
  const mentions = answer.get(source) ?? [];
  for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  return mentions.map(({ id, surface, candidates }) => `${surface} = ${(candidates ?? [id]).join(' or ')}`);
}

describe('names of a reader’s own records on a page', () => {
  test('without any, the finder stays as it is', () => {
    expect(withOwnNames(ours, [])).toBe(ours);
    expect(withOwnNames(ours, [own('x', 'X')])).toBe(ours);
  });

  test.each<[string, readonly OwnEntity[], string, readonly string[]]>([
    [
      'beside ours, in the order of the text',
      [own('hill', 'Hill Post')],
      'From Kunduz to Hill Post, and back to Kunduz.',
      ['Kunduz = kunduz-city', 'Hill Post = own:hill', 'Kunduz = kunduz-city'],
    ],
    [
      'by every name',
      [own('hill', 'Hill Post', 'تپه')],
      'تپه یا Hill Post',
      ['تپه = own:hill', 'Hill Post = own:hill'],
    ],
    ['over the end of a line', [own('hill', 'Hill Post')], 'the Hill\n  Post', ['Hill\n  Post = own:hill']],
    [
      'as whole words only',
      [own('hill', 'Hill')],
      'Hillside, Downhill, Hill, Hill’s',
      ['Hill = own:hill', 'Hill = own:hill'],
    ],
    ['as it was written', [own('hill', 'Hill Post')], 'a hill post', []],
    [
      'with signs that mean something in a pattern',
      [own('c', 'Camp (North) 1.5')],
      'Camp (North) 1.5, Camp (North) 125',
      ['Camp (North) 1.5 = own:c'],
    ],
    [
      'the longer of two own names',
      [own('hill', 'Hill'), own('post', 'Hill Post')],
      'Hill Post',
      ['Hill Post = own:post'],
    ],
    [
      'longer than one of ours',
      [own('hospital', 'Kunduz Hospital')],
      'Kunduz Hospital',
      ['Kunduz Hospital = own:hospital'],
    ],
    [
      'shorter than one of ours',
      [own('airport', 'Airport')],
      'Kunduz Airport',
      ['Kunduz Airport = kunduz-airport'],
    ],
    ['called as one of ours', [own('kunduz', 'Kunduz')], 'Kunduz', ['Kunduz = kunduz-city']],
    [
      'of two bearers',
      [own('a', 'Hill Post'), own('b', 'Hill Post')],
      'Hill Post',
      ['Hill Post = own:a or own:b'],
    ],
  ])('%s', (_what, entities, text, expected) => expect(find(entities, text)).toEqual(expected));

  test('a change that was given up is told with the next one, and what has gone is not', () => {
    const finder = withOwnNames(ours, [own('hill', 'Hill Post')]);
    const many = Array.from({ length: 120 }, (_, at) => ({ text: `Hill Post, day ${at}` }));
    finder.change({ splices: [{ at: 0, removed: [], added: many }] }).next();
    const [gone, ...left] = many;
    const come = { text: 'Kunduz' };
    const answer = change(finder, [come], gone ? [gone] : []);
    expect([...answer.keys()]).toEqual([...left, come]);
    expect(change(finder, [])).toEqual(new Map());
  });
});
