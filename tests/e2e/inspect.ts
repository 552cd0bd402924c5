import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe over a page, or over the open card on it alone. Rules that ran are counted: a check of nothing passes too. */
export async function inspect(
  page: Page,
  part: 'page' | 'card',
): Promise<{ faults: string[]; passes: number }> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: { run(context: Node): Promise<AxeResults> } };
    const hosts = [...document.querySelectorAll('div')].filter((element) => element.shadowRoot !== null);
    const context = wanted === 'card' ? hosts.at(-1) : document;
    if (context === undefined) throw new Error('There is no card.');
    return axe.run(context);
  }, part);
  const faults = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  return { faults, passes: results.passes.length };
}
