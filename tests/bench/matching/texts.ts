import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Prose of the gold set without its marks: news of Afghanistan, dense with names, among prose without any, as on news sites: about 2.3 names in a thousand units. */
const folder = fileURLToPath(new URL('../../fixtures/gold/', import.meta.url));
const WANTED_UNITS = 2_000_000;

const passagesOf = (isWanted: (file: string) => boolean): string[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith('english') && file.endsWith('.txt') && isWanted(file))
    .flatMap((file) => readFileSync(folder + file, 'utf8').split(/^== .*$/m))
    .map((passage) => passage.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim())
    .filter((passage) => passage !== '');

const isSilent = (file: string): boolean => file.includes('silent') || file.includes('traps');
const named = passagesOf((file) => !isSilent(file));
const silent = passagesOf((file) => file.includes('silent-ordinary'));
const lengthOf = (list: readonly string[]): number => list.reduce((sum, { length }) => sum + length, 0);
const timesSilent = Math.ceil((4 * lengthOf(named)) / lengthOf(silent));
const passages = [...named, ...Array.from({ length: timesSilent }, () => silent).flat()].sort(
  (a, b) => (a.length % 97) - (b.length % 97),
);

/** Two million units of English prose, in texts as long as paragraphs. */
export const texts: readonly string[] = (() => {
  const paragraphs = passages.flatMap((passage) => passage.split('\n'));
  const units = paragraphs.reduce((sum, { length }) => sum + length, 0);
  return Array.from({ length: Math.ceil(WANTED_UNITS / units) }, () => paragraphs).flat();
})();

/** The first 23 kB of it: a page. */
export const page: readonly string[] = (() => {
  let units = 0;
  return texts.filter(({ length }) => {
    units += length;
    return units <= 23_000;
  });
})();
