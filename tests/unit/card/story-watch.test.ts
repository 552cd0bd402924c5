// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { createStoryWatch } from '../../../src/card/story-watch.ts';
import { concernsAfghanistan } from '../../../src/page/gate.ts';

const window = globalThis as unknown as { happyDOM: { setURL(url: string): void } };
const go = (path: string) => window.happyDOM.setURL(`https://www.example.org${path}`);

function write({ published, text }: { published?: string; text: string }) {
  document.head.innerHTML = published
    ? `<meta property="article:published_time" content="${published}">`
    : '';
  document.body.innerHTML = `<article><h1>${text}</h1><p>${text}</p></article>`;
}

const kunduz = 'The Taliban seized Kunduz in northern Afghanistan, the Afghan government in Kabul said.';
const football = 'The home side won by two goals to one after extra time, and the crowd went home singing.';

beforeEach(() => {
  go('/first');
});

describe('the first story of a page', () => {
  test('is relevant because somebody has said so, whatever its text', () => {
    write({ published: '2015-09-29', text: football });
    expect(createStoryWatch({ document, concernsAfghanistan }).look()).toMatchObject({
      isRelevant: true,
      date: { kind: 'known', day: '2015-09-29' },
    });
  });

  test('may write its date after its text', () => {
    write({ text: kunduz });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    expect(watch.look().date.kind).toBe('unknown');
    write({ published: '2015-09-29', text: kunduz });
    expect(watch.look().date).toMatchObject({ kind: 'known', day: '2015-09-29' });
  });

  test('keeps its date although another story is loaded below it', () => {
    write({ published: '2015-09-29', text: kunduz });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.look();
    write({ published: '2021-08-15', text: kunduz });
    expect(watch.look().date).toMatchObject({ day: '2015-09-29' });
  });
});

describe('a story that comes without loading a page', () => {
  test('must concern Afghanistan itself', () => {
    write({ published: '2015-09-29', text: kunduz });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.look();
    go('/sport');
    write({ published: '2015-09-30', text: football });
    expect(watch.look()).toMatchObject({ isRelevant: false, date: { day: '2015-09-30' } });
  });

  test('may get its text and its date some time after its address', () => {
    write({ published: '2015-09-29', text: football });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.look();
    go('/kunduz');
    expect(watch.look().isRelevant).toBe(false);
    write({ published: '2021-08-08', text: kunduz });
    expect(watch.look()).toMatchObject({ isRelevant: true, date: { day: '2021-08-08' } });
  });

  test('is none when the reader only jumps within the story', () => {
    write({ published: '2015-09-29', text: football });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.look();
    go('/first#comments');
    expect(watch.look().isRelevant).toBe(true);
  });
});

describe('a date that the reader corrects', () => {
  test('stands in place of the one on the page, until it is taken back', () => {
    write({ published: '2015-09-29', text: kunduz });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.correctDate('2015-09-28');
    expect(watch.look().date).toEqual({ kind: 'known', day: '2015-09-28', from: 'reader' });
    watch.correctDate(null);
    expect(watch.look().date).toMatchObject({ day: '2015-09-29', from: 'meta' });
  });

  test('is for one story: the next one has its own', () => {
    write({ published: '2015-09-29', text: kunduz });
    const watch = createStoryWatch({ document, concernsAfghanistan });
    watch.correctDate('2015-09-28');
    go('/second');
    write({ published: '2021-08-15', text: kunduz });
    expect(watch.look().date).toMatchObject({ day: '2021-08-15', from: 'meta' });
  });
});
