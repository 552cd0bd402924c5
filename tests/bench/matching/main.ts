import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// biome-ignore lint/suspicious/noTsIgnore: the package has no types
// @ts-ignore
import AhoCorasick from 'ahocorasick';
import { Window } from 'happy-dom';
import { readDatasetFolder } from '../../../src/build/dataset-folder.ts';
import { readLexiconRules } from '../../../src/build/lexicon-rules-folder.ts';
import type { Place } from '../../../src/domain.ts';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon.ts';
import { foldName } from '../../../src/lexicon/fold.ts';
import { type Lexicon, openLexicon } from '../../../src/lexicon/lexicon.ts';
import { createMentionFinder } from '../../../src/lexicon/mention-finder.ts';
import { scanNames } from '../../../src/lexicon/scan-names.ts';
import { keepMeasures, type Measure, median } from '../measures.ts';
import { countWords, leastTimes } from './references.ts';
import { page, texts } from './texts.ts';

/**
 * How fast names are found, as ratios of contenders that take turns in one process: the milliseconds belong to the machine.
 * Runs in plain Node, since Vitest's module runner slows tight loops.
 */
const root = join(import.meta.dirname, '../../..');
const { tables } = readDatasetFolder(join(root, 'assets/dataset'));
const rules = readLexiconRules(join(root, 'assets/lexicon'));
const { bytes } = compileLexicon({ ...tables, ...rules });
const lexicon = openLexicon(bytes);
const measures: Measure[] = [];
let sink = 0;

const ratio = (took: Readonly<Record<string, number>>, one: string, other: string): number =>
  (took[one] ?? Number.NaN) / (took[other] ?? Number.NaN);

const scanAll = (list: readonly string[], using: Lexicon = lexicon) => {
  const found = ({ group }: { group: number }) => {
    sink += group;
  };
  for (const text of list) scanNames(using, text, { from: 0, until: text.length, found });
};
const bareLoop = (list: readonly string[]) => {
  for (const text of list) sink += countWords(text);
};
const say = (what: string, ratio: number, goal: string) => {
  measures.push({ what, measured: `${ratio.toFixed(ratio < 10 ? 2 : 0)} times`, goal });
};

warm();
peers();
cold();
growth();
steps();
if (sink === 0) throw new Error('Nothing was found: the ratios mean nothing.');
keepMeasures('matching', measures);

function warm(): void {
  let count = 0;
  for (const text of texts) scanNames(lexicon, text, { from: 0, until: text.length, found: () => count++ });
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  console.log(`${units} units of prose, ${((1_000 * count) / units).toFixed(1)} names in a thousand`);
  const took = leastTimes(
    { bare: () => bareLoop(texts), names: () => scanAll(texts) },
    { rounds: 25, warm: 8 },
  );
  say(
    'names found, folded, against the plain search for word boundaries',
    ratio(took, 'names', 'bare'),
    'at most 2.0',
  );
  const folded = texts.map(foldName);
  const plain = leastTimes(
    { bare: () => bareLoop(folded), names: () => scanAll(folded) },
    { rounds: 25, warm: 8 },
  );
  say(
    'the same on text that was folded before, where no capital begins a name',
    ratio(plain, 'names', 'bare'),
    'at most 1.2',
  );
}

function peers(): void {
  const names = [...tables.places, ...tables.actors].map(({ name }) => name);
  const peer = new AhoCorasick(names);
  const usual = openLexicon(compileUsualNames());
  const some = texts.slice(0, texts.length >> 2);
  const took = leastTimes(
    {
      every: () => scanAll(some),
      usual: () => scanAll(some, usual),
      ahocorasick: () => {
        for (const text of some) sink += peer.search(text).length;
      },
    },
    { rounds: 25, warm: 5 },
  );
  say(
    'npm ahocorasick against ours, both with the usual names alone',
    ratio(took, 'ahocorasick', 'usual'),
    'at least 5',
  );
  say(
    'the same against ours with every spelling of every name',
    ratio(took, 'ahocorasick', 'every'),
    'none: it is more work',
  );
  say(
    'mark.js marking 300 of the names on a page, against ours matching all',
    markJs(names.slice(0, 300)),
    'at least 100',
  );
}

/** Each place and actor by its usual name, which no rule spells otherwise. */
function compileUsualNames(): Uint8Array {
  const bare = { aliases: [], fa: undefined, ps: undefined };
  const places = tables.places.map((place) => ({ ...place, ...bare }));
  const actors = tables.actors.map((actor) => ({
    ...actor,
    ...bare,
    surface: { ...actor.surface, short: [] },
  }));
  const ambiguity = { ...rules.ambiguity, moreNames: { names: {} } };
  return compileLexicon({ places, actors, spellingRules: { rules: [] }, ambiguity }).bytes;
}

/** mark.js goes through the page once for every name, and fails with a thousand. Both on the same paragraphs. */
function markJs(names: readonly string[]): number {
  const window = new Window({
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  window.eval(readFileSync(join(root, 'node_modules/mark.js/dist/mark.js'), 'utf8'));
  window.document.body.innerHTML = page.map((text) => `<p>${text.replace(/[<&]/g, ' ')}</p>`).join('');
  const run = window.eval(
    '(names) => { const mark = new Mark(document.body); mark.mark(names, { separateWordSearch: false }); mark.unmark(); }',
  ) as (names: readonly string[]) => void;
  const took = leastTimes(
    {
      ours: () => {
        scanAll(page);
      },
      markJs: () => run(names),
    },
    { rounds: 3, warm: 1 },
  );
  return ratio(took, 'markJs', 'ours');
}

function cold(): void {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  const [pageFile, lexiconFile] = [join(folder, 'page.json'), join(folder, 'lexicon.bin')];
  writeFileSync(pageFile, JSON.stringify(page));
  writeFileSync(lexiconFile, bytes);
  const run = (contender: string) =>
    Number.parseFloat(
      execFileSync(
        process.execPath,
        [join(import.meta.dirname, 'cold.ts'), contender, pageFile, lexiconFile],
        {
          encoding: 'utf8',
        },
      ),
    );
  const times: Record<string, number[]> = { bare: [], names: [] };
  for (let round = 0; round < 15; round++) for (const name in times) times[name]?.push(run(name));
  rmSync(folder, { recursive: true });
  say(
    'a page in a fresh process, from bytes to names, against the bare loop there',
    // Each at best: what else the machine does only ever adds.
    Math.min(...(times.names ?? [])) / Math.min(...(times.bare ?? [])),
    'at most 3',
  );
}

function growth(): void {
  const few = openLexicon(compileNames(1_000));
  const many = openLexicon(compileNames(200_000));
  const took = leastTimes(
    { few: () => scanAll(texts, few), many: () => scanAll(texts, many) },
    { rounds: 9, warm: 3 },
  );
  say('throughput with 200,000 names against that with 1,000', ratio(took, 'few', 'many'), 'at least 0.6');
}

/** Names of two words out of the words of the dataset's own, no two the same. */
function compileNames(count: number): Uint8Array {
  const words = [
    ...new Set([...tables.places, ...tables.actors].flatMap(({ name }) => name.split(' '))),
  ].filter((word) => /^[A-Z][a-z]{2,}$/.test(word));
  const places = Array.from({ length: count }, (_, at): Place => {
    const name = `${words[at % words.length]} ${words[(at * 7 + Math.floor(at / words.length)) % words.length]}`;
    return { id: `place-${at}`, kind: 'village', name, aliases: [], provenance: [] };
  });
  const ambiguity = { ...rules.ambiguity, names: { ...rules.ambiguity.names, rules: [], order: [] } };
  return compileLexicon({ places, actors: [], spellingRules: { rules: [] }, ambiguity }).bytes;
}

/** The longest piece of work between two chances for the page to have its turn, on a page of 100,000 texts. */
function steps(): void {
  const added = Array.from({ length: 100_000 }, (_, at) => ({
    text: (texts[at % texts.length] ?? '').slice(0, 60),
  }));
  const longestOf = () => {
    let longest = 0;
    const steps = createMentionFinder(lexicon).change({ splices: [{ at: 0, removed: [], added }] });
    for (let isDone = false; !isDone; ) {
      // The thread's own time: on a busy machine the clock goes on while others run.
      const start = process.threadCpuUsage();
      isDone = steps.next().done === true;
      const { user, system } = process.threadCpuUsage(start);
      longest = Math.max(longest, (user + system) / 1_000);
    }
    return longest;
  };
  const longest = [longestOf(), longestOf(), longestOf()];
  measures.push({
    what: 'longest step on a page of 100,000 texts',
    measured: `${median(longest).toFixed(0)} ms`,
    goal: 'under 50 ms',
  });
}
