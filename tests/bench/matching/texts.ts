import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const gold = `${root}tests/fixtures/gold/`;
const WANTED_UNITS = 2_000_000;
/** The gold set is a dozen times as dense with names as news is. */
const PLAIN_FOR_NAMED = 10;

const lengthOf = (list: readonly string[]): number => list.reduce((sum, { length }) => sum + length, 0);
const repeated = (list: readonly string[], units: number): string[] =>
  Array.from({ length: Math.ceil(units / lengthOf(list)) }, () => list).flat();

/** News of Afghanistan: the gold set without its marks. */
const named = readdirSync(gold)
  .filter((file) => file.startsWith('english') && file.endsWith('.txt'))
  .flatMap((file) => readFileSync(gold + file, 'utf8').split(/^== .*$/m))
  .flatMap((passage) =>
    passage
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .split('\n'),
  )
  .filter((paragraph) => paragraph !== '');

/** Prose that hardly names anything: our own documents, without their tables and code. */
const plain = ['README.md', 'CONTRIBUTING.md', 'tests/fixtures/gold/README.md']
  .flatMap((file) => readFileSync(root + file, 'utf8').split('\n\n'))
  .filter((paragraph) => !/[|`<]/.test(paragraph) && paragraph.length > 80);

/** Two million units of English prose in paragraphs, with as many names as news of Afghanistan among other news has. */
export const texts: readonly string[] = (() => {
  const others = repeated(plain, PLAIN_FOR_NAMED * lengthOf(named));
  const perNamed = Math.ceil(others.length / named.length);
  const mixed = named.flatMap((text, at) => [text, ...others.slice(at * perNamed, (at + 1) * perNamed)]);
  return repeated(mixed, WANTED_UNITS);
})();

/** The first 23 kB of it: a page. */
export const page: readonly string[] = (() => {
  let units = 0;
  return texts.filter(({ length }) => {
    units += length;
    return units <= 23_000;
  });
})();
