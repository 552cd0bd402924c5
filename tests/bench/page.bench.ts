import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { findBrowser } from '../../src/command-line/find-browser.ts';
import { compileRealLexicon } from '../unit/lexicon/marked-text.ts';
import { newsPage } from './in-page/news-page.ts';
import { keepMeasures, type Measure, median } from './measures.ts';

/**
 * What the reader costs a page, in real Chromium, each time in a page that has just been loaded. Read the ratios; the
 * milliseconds belong to the machine, and to whatever else it is doing.
 */
const ROUNDS = 7;

let browser: Browser;
let script = '';
let lexicon = '';

beforeAll(async () => {
  const found = findBrowser('chromium');
  if (found.kind === 'missing') throw new Error(found.advice);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await puppeteer.launch({ executablePath: found.path, headless: true, args });
  lexicon = Buffer.from(compileRealLexicon().bytes).toString('base64');
  const entry = join(import.meta.dirname, 'in-page/work.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [first] = [built].flat() as Rollup.RollupOutput[];
  script = first?.output[0].code ?? '';
}, 120_000);
const measures: Measure[] = [];
afterAll(async () => {
  keepMeasures('page', measures);
  await browser.close();
});

/** Loads a page of so many text nodes, with our work in it and nothing done yet. */
async function load(textNodes: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.setContent(newsPage(textNodes));
  // A page that is read has been laid out before.
  await page.evaluate(() => document.body.offsetHeight);
  await page.evaluate(script);
  await page.evaluate((packed) => bench.open(packed), lexicon);
  return page;
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const count = (value: number) => value.toLocaleString('en');

/**
 * Milliseconds of the page's own thread that something takes, so that other programs do not count; what the browser does for
 * us afterwards (paint, layers) is among them.
 */
async function threadTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const before = await now();
  await work();
  return (await now()) - before;
}

type Times<Name extends string> = Record<Name, number[]>;

describe('a fresh page', () => {
  test('walked, matched and marked, against walking and a bare loop over its text', {
    timeout: 300_000,
  }, async () => {
    const rows = [];
    for (const textNodes of [1_000, 10_000]) {
      const work = {
        nothing: () => undefined,
        bare: () => bench.bareLoop(),
        whole: () => bench.readWhole(),
      };
      const times = { nothing: [], bare: [], whole: [], walk: [], match: [], mark: [] } as Times<
        keyof typeof work | 'walk' | 'match' | 'mark'
      >;
      let names = 0;
      for (let at = 0; at < ROUNDS; at++) {
        for (const [name, measured] of Object.entries(work)) {
          const page = await load(textNodes);
          times[name as keyof typeof work].push(await threadTime(page, () => page.evaluate(measured)));
          await page.close();
        }
        // The parts in a page of their own: each is a call of the driver's.
        const page = await load(textNodes);
        times.walk.push(await threadTime(page, () => page.evaluate(() => bench.walk())));
        times.match.push(await threadTime(page, () => page.evaluate(() => bench.match())));
        times.mark.push(await threadTime(page, () => page.evaluate(() => bench.mark())));
        names = await page.evaluate(() => bench.markCount());
        await page.close();
      }
      const of = (name: keyof typeof times) => median(times[name]);
      const part = (name: 'walk' | 'match' | 'mark') => round(of(name) - of('nothing'));
      rows.push({
        'text nodes': textNodes,
        names,
        'an empty call, ms of the thread': round(of('nothing')),
        'bare loop': round(of('bare')),
        whole: round(of('whole')),
        '× bare loop': round(of('whole') / of('bare'), 1),
        '× without the empty call': round((of('whole') - of('nothing')) / (of('bare') - of('nothing')), 1),
        'walk (without it)': part('walk'),
        match: part('match'),
        mark: part('mark'),
        'mark, µs a name': round((part('mark') * 1_000) / names, 1),
      });
      const pageOf = `a fresh page of ${count(textNodes)} text nodes and ${count(names)} names`;
      measures.push({
        what: `${pageOf} walked, matched and marked, against walking it and a bare loop`,
        measured: `${round(of('whole') / of('bare'), 1)} times, ${round(of('whole'), 0)} ms`,
        goal: textNodes === 1_000 ? 'at most 2.0 times' : 'under 30 ms',
      });
      measures.push({
        what: `the walk, the match and the marks of it, each without the ${round(of('nothing'), 1)} ms of an empty call of the driver that are in the row above`,
        measured: `${round(part('walk'), 1)}, ${round(part('match'), 1)} and ${round(part('mark'), 1)} ms`,
        goal: 'none of their own',
      });
    }
    console.table(rows);
  });

  test('of 100,000 text nodes, followed in slices: its longest task', { timeout: 300_000 }, async () => {
    const page = await load(100_000);
    const longest = await page.evaluate(async () => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
      const start = performance.now();
      await bench.follow();
      const whole = performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { tasks: tasks.toSorted((a, b) => b - a), whole, names: bench.markCount() };
    });
    console.table([
      {
        names: longest.names,
        'from start to marks, ms': round(longest.whole, 0),
        'tasks over 50 ms': longest.tasks.length,
        'longest of them, ms': longest.tasks[0] ?? 0,
      },
    ]);
    measures.push({
      what: `tasks over 50 ms while a page of 100,000 text nodes and ${count(longest.names)} names is read`,
      measured: `${longest.tasks.length}${longest.tasks[0] ? `, the longest ${round(longest.tasks[0], 0)} ms` : ''}`,
      goal: 'none',
    });
    await page.close();
  });
});

test('a hit test, against caretPositionFromPoint alone', { timeout: 120_000 }, async () => {
  const rows = [];
  for (const textNodes of [1_000, 10_000]) {
    const page = await load(textNodes);
    await page.evaluate(() => bench.readWhole());
    const points = Array.from({ length: 400 }, (_, at) => ({
      x: 20 + ((at * 97) % 1_100),
      y: 10 + ((at * 41) % 880),
    }));
    const times = [];
    for (let at = 0; at < ROUNDS * 3; at++)
      times.push(await page.evaluate((where) => bench.hitTests(where), points));
    const caret = median(times.map((time) => time.caret));
    const ours = median(times.map((time) => time.ours));
    rows.push({
      'text nodes': textNodes,
      'caret, µs': round(caret, 1),
      'ours, µs': round(ours, 1),
      '× caret': round(ours / caret),
    });
    measures.push({
      what: `a hit test, against caretPositionFromPoint alone, on ${count(textNodes)} text nodes`,
      measured: `${round(ours / caret)} times`,
      goal: 'at most 1.15',
    });
    await page.close();
  }
  console.table(rows);
});

test('a paragraph that the page appends, against a page that nobody follows', {
  timeout: 900_000,
}, async () => {
  const BATCHES = 4;
  const IN_BATCH = 250;
  const NAME = 'Kunduz';
  const paragraphs = {
    'with a name': `the road from ${NAME} was still closed, officials said.`,
    'without one': 'the road to the north was still closed, officials said.',
  };
  const append = (page: Page, text: string) =>
    threadTime(page, async () => {
      const before = await page.evaluate(() => bench.textCount());
      for (let batch = 0; batch < BATCHES; batch++) {
        await page.evaluate(
          ({ paragraphs, from, words }) => {
            const article = document.querySelector('article');
            for (let at = 0; at < paragraphs; at++) {
              const paragraph = document.createElement('p');
              paragraph.textContent = `At ${from + at} ${words}`;
              article?.append(paragraph);
            }
          },
          { paragraphs: IN_BATCH, from: batch * IN_BATCH, words: text },
        );
        // Long enough for the pause and an idle moment; the same questions are put to all pages.
        const wanted = before === 0 ? 0 : before + (batch + 1) * IN_BATCH;
        do await new Promise((resolve) => setTimeout(resolve, 600));
        while ((await page.evaluate(() => bench.textCount())) < wanted);
      }
    });
  const begin = {
    nobody: async () => {},
    observer: (page: Page) => page.evaluate(() => bench.observe()),
    marks: (page: Page) => page.evaluate((name) => bench.markAdded(name), NAME),
    reader: (page: Page) => page.evaluate(() => bench.follow()),
  };
  type Who = keyof typeof begin;
  const rows = [];
  for (const textNodes of [1_000, 10_000, 50_000]) {
    for (const [kind, text] of Object.entries(paragraphs)) {
      const times: Record<Who, number[]> = { nobody: [], observer: [], marks: [], reader: [] };
      for (let at = 0; at < 3; at++) {
        for (const who of Object.keys(begin) as Who[]) {
          const page = await load(textNodes);
          await begin[who](page);
          times[who].push(await append(page, text));
          await page.close();
        }
      }
      /** Microseconds a paragraph beyond those of a page that nobody follows. */
      const cost = (who: Who) => {
        const beyond = times[who].map((time, at) => time - (times.nobody[at] ?? Number.NaN));
        return round((median(beyond) * 1_000) / (BATCHES * IN_BATCH), 1);
      };
      rows.push({
        'text nodes': textNodes,
        paragraph: kind,
        'followed, µs': cost('reader'),
        'an observer that does nothing, µs': cost('observer'),
        'marking alone, µs': cost('marks'),
      });
      measures.push({
        what: `a paragraph ${kind} that a page of ${count(textNodes)} text nodes appends (an observer that does nothing; marking alone)`,
        measured: `${cost('reader')} µs (${cost('observer')}; ${cost('marks')})`,
        goal: 'at most 15 µs',
      });
    }
  }
  console.table(rows);
});
