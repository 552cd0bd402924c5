// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { assembleCard } from '../../../src/card/assemble-card.ts';
import { Card } from '../../../src/card/Card.tsx';
import { Claim } from '../../../src/card/Claims.tsx';
import type { CardContent } from '../../../src/card/card-content.ts';
import type { ClaimText } from '../../../src/card/card-text.ts';
import type { CardActions, CardView } from '../../../src/card/card-view.ts';
import { citationOf } from '../../../src/card/citation.ts';
import { frameText } from '../../../src/card/frame-words.ts';
import { wordCard } from '../../../src/card/word-card.ts';
import { locatorShapes } from '../../../src/map/locator-shapes.ts';
import { english } from '../locale/shipped-wording.ts';
import { dataset, report } from './kunduz-dataset.ts';

const actions = {
  openEntity: vi.fn(),
  togglePin: vi.fn(),
  close: vi.fn(),
  choose: vi.fn(),
  chooseAgain: vi.fn(),
  retry: vi.fn(),
  follow: vi.fn(),
  goBack: vi.fn(),
  cite: citationOf,
  copy: vi.fn(async (_text: string) => true),
} satisfies CardActions;

function contentOf(id: string, day?: string): CardContent {
  const today = '2026-11-20';
  const asOf =
    day === undefined ? ({ kind: 'today', day: today } as const) : ({ kind: 'article', day } as const);
  const card = assembleCard(dataset, { id, asOf, today });
  if (!card) throw new Error(`No card of ${id}.`);
  return card;
}

const worded = (card: CardContent) => wordCard(card, { dataset, wording: english });
const entity = (card: CardContent): CardView => ({
  kind: 'entity',
  card: worded(card),
  isChosen: false,
  back: undefined,
});
const frame = { ...frameText(english, { theme: 'system' }), map: locatorShapes() };

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  vi.clearAllMocks();
});

function draw(view: CardView): string {
  render(<Card view={view} isPinned={false} frame={frame} actions={actions} stripWidth={336} />, root);
  return textOf(root);
}

/** Text as it is read: the ends of blocks part words, and dates have plain spaces. */
function textOf(element: Element): string {
  return [...element.querySelectorAll('h2, h3, p, li, button, figcaption, .claim, .dissent, .description')]
    .map((block) => block.textContent)
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function press(label: RegExp) {
  const button = [...root.querySelectorAll('button')].find((one) =>
    label.test(one.textContent || (one.getAttribute('aria-label') ?? '')),
  );
  if (!button) throw new Error(`No button ${label}.`);
  act(() => button.click());
}

describe('the card of Kunduz for an article of 29 September 2015', () => {
  test('says first who held the city on that day', () => {
    const text = draw(entity(contentOf('kunduz-city', '2015-09-29')));
    expect(text).toContain('Taliban hold the city');
    expect(text).toContain('On 29 Sep 2015, the day of this article · since 28 Sep 2015');
    expect(text).toContain('You are reading this day');
  });

  test('names it in three scripts, each with its language and direction', () => {
    draw(entity(contentOf('kunduz-city', '2015-09-29')));
    const names = [...root.querySelectorAll('.native span')].map((span) => [
      span.textContent,
      span.getAttribute('lang'),
      span.getAttribute('dir'),
    ]);
    expect(names).toEqual([
      ['کندز', 'fa', 'rtl'],
      ['کندوز', 'ps', 'rtl'],
    ]);
  });

  test('a name that Dari and Pashto write alike stands once', () => {
    draw(entity({ ...contentOf('kunduz-city'), fa: 'نیمروز', ps: 'نيمروز' }));
    expect(root.querySelectorAll('.native span')).toHaveLength(1);
  });

  test('sets what came later apart, under a heading that says so', () => {
    draw(entity(contentOf('kunduz-city', '2015-09-29')));
    const order = [...root.querySelectorAll('.date, h3.later')].map(
      (element) => element.textContent?.replaceAll('\u00a0', ' ') ?? '',
    );
    const divider = order.indexOf('After this article');
    expect(order.indexOf('28 Sep 2015')).toBeLessThan(order.indexOf('29 Sep 2015'));
    expect(order.indexOf('29 Sep 2015')).toBeLessThan(divider);
    expect(order.indexOf('1 Oct 2015')).toBeGreaterThan(divider);
    expect(order.at(-1)).toBe('Today');
  });

  test('opens the sources of a claim in place', () => {
    draw(entity(contentOf('kunduz-city', '2015-09-29')));
    expect(root.querySelector('.status a')).toBeNull();
    press(/High confidence\s· 1 source/);
    const link = root.querySelector<HTMLAnchorElement>('.status a');
    expect(link?.getAttribute('href')).toBe('https://example.org/kunduz-city/2015-09-28');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  test('tells that others date the fall of 2001 differently', () => {
    expect(draw(entity(contentOf('kunduz-city', '2015-08-19')))).toContain('Example Press has 26 Nov 2001.');
  });

  test('says how many events it leaves out', () => {
    const text = draw(entity(contentOf('kunduz-city', '2015-09-29')));
    expect(text).toContain('3 earlier events');
    press(/2 more events/);
    expect(actions.openEntity).toHaveBeenCalledWith('kunduz-city', 'page');
  });
});

describe('a page without a date', () => {
  test('is answered for today, and the card says why', () => {
    const text = draw(entity(contentOf('kunduz-city')));
    expect(text).toContain('The page gives no date; this is for today.');
    expect(text).toContain('Evidence was sought up to 31 Mar 2026; it may have changed since.');
    expect(text).not.toContain('You are reading this day');
  });
});

describe('silence', () => {
  test('is shown as silence', () => {
    const text = draw(entity(contentOf('kunduz-city', '1993-05-01')));
    expect(text).toContain('No record of who held the city');
    expect(text).toContain('That is silence, not control.');
    expect(text).not.toContain('confidence ·');
  });

  test('without reports and without events the card is whole', () => {
    const text = draw(entity(contentOf('kunduz-airport', '2015-09-29')));
    expect(text).toContain('No dated event up to this day is recorded.');
    expect(text).toContain('The data has no report on this.');
  });
});

test('an address that is not of the web is shown, and is no link', () => {
  const card = {
    ...contentOf('kunduz-airport', '2015-09-29'),
    reports: [report({ url: 'javascript:alert(1)' })],
  };
  draw(entity(card));
  expect(root.querySelectorAll('a')).toHaveLength(0);
  expect(root.textContent).toContain('Example Press');
});

test('a name that looks like markup is text', () => {
  draw(entity({ ...contentOf('kunduz-airport'), name: '<img src=x onerror=alert(1)>' }));
  expect(root.querySelector('img')).toBeNull();
  expect(root.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
});

describe('a person', () => {
  test('is shown by the office held on the day, before what came earlier and later', () => {
    const text = draw(entity(contentOf('mohammad-omar-safi', '2015-09-29')));
    expect(text).toContain('Governor, Kunduz, Islamic Republic of Afghanistan');
    expect(text.indexOf('Governor')).toBeLessThan(text.indexOf('Adviser'));
    expect(text).toContain('After this article');
    expect(text).toContain('Dates not recorded');
  });

  test('an office without a recorded end is neither claimed nor hidden', () => {
    const text = draw(entity(contentOf('mohammad-omar-safi', '2012-01-01')));
    expect(text).toContain('Adviser');
    expect(text).toContain('no source seen says whether it still lasted');
  });
});

describe('a list of reports', () => {
  const heading = (dates: readonly string[]) => {
    const reports = dates.map((date) => report({ url: `https://example.org/${date}`, date }));
    draw(entity({ ...contentOf('kunduz-city', '2015-09-29'), reports }));
    return [...root.querySelectorAll('h3')].at(-1)?.textContent;
  };

  test('is called near only where one of them is', () => {
    expect(heading(['2015-10-14', '2019-01'])).toBe('Reports near this date');
    expect(heading(['2016-08-15', '2019-01'])).toBe('Reports');
  });
});

describe('a person who has died by then', () => {
  test('is not said to lack an office', () => {
    const text = draw(
      entity({ ...contentOf('mohammad-omar-safi', '2030-01-01'), died: '2029-08-06' } as CardContent),
    );
    expect(text).toContain('Died 6 Aug 2029.');
    expect(text).not.toContain('No source seen dates an office');
    expect(text).not.toContain('no source seen says');
  });
});

describe('a name that can mean several things', () => {
  test('offers them, and takes the reader’s choice', () => {
    const candidates = ['kunduz-city', 'kunduz-province'].map((id) => ({
      card: worded(contentOf(id, '2015-09-29')),
    }));
    expect(draw({ kind: 'ambiguous', surface: 'Kunduz', candidates })).toContain('can mean several things');
    press(/Province/);
    expect(actions.choose).toHaveBeenCalledWith('kunduz-province');
  });

  test('can be chosen again', () => {
    draw({ ...entity(contentOf('kunduz-province', '2015-09-29')), isChosen: true } as CardView);
    press(/Other meanings/);
    expect(actions.chooseAgain).toHaveBeenCalled();
  });
});

describe('no answer', () => {
  test('says what happened and what to do', () => {
    expect(draw({ kind: 'unavailable', surface: 'Kunduz', why: 'no-answer' })).toContain('reload the page');
    press(/Try again/);
    expect(actions.retry).toHaveBeenCalled();
  });

  test('a fault of ours is called that', () => {
    expect(draw({ kind: 'unavailable', surface: 'Kunduz', why: 'not-in-dataset' })).toContain(
      'a fault of ours',
    );
  });
});

test('every card can be closed, and every card of an entity pinned', () => {
  draw(entity(contentOf('kunduz-city')));
  press(/^Pin$/);
  press(/^Close/);
  expect([actions.togglePin.mock.calls.length, actions.close.mock.calls.length]).toEqual([1, 1]);
});

describe('a claim', () => {
  const drawClaim = (text: ClaimText['text']) => {
    render(<Claim claim={{ text }} cited={[]} follow={actions.follow} />, root);
    return root;
  };

  test('draws what may not begin a line in one box with the name before it', () => {
    const claim = drawClaim([
      'Led by ',
      { id: 'mullah-omar', text: 'Mullah Omar', tail: ',' },
      ' until 2013',
    ]);
    expect(claim.querySelector('.with-tail')?.textContent).toBe('Mullah Omar,');
    expect(claim.querySelector('button')?.textContent).toBe('Mullah Omar');
    expect(claim.textContent?.trim()).toBe('Led by Mullah Omar, until 2013');
  });

  test('in another language marks words of the records as English, from left to right', () => {
    const words = drawClaim([{ english: 'Governor of Kunduz' }]).querySelector('[lang]');
    expect([words?.getAttribute('lang'), words?.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(words?.textContent).toBe('Governor of Kunduz');
  });
});
