import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controllers } from '../../../src/dataset/vocabulary.ts';

const css = readFileSync(resolve(import.meta.dirname, '../../../assets/styles/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
      const share = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const token = (name: string, theme: 'light' | 'dark') => tokens.get(name)?.[theme] ?? '#none';

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(controllers)('the band of %s stands out from the line of paper beside it, 3 to 1', (holder) => {
    expect(contrast(token(`holder-${holder}`, theme), token('paper', theme))).toBeGreaterThanOrEqual(3);
  });

  const filled = controllers.filter((holder) => holder !== 'unknown' && holder !== 'contested');
  test.each(filled)('paper-coloured letters can be read on the band of %s, 4.5 to 1', (holder) => {
    expect(contrast(token(`holder-${holder}`, theme), token('paper', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['ink', 'ink-2', 'accent', 'caution'])('%s can be read on both papers, 4.5 to 1', (name) => {
    expect(contrast(token(name, theme), token('paper', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(name, theme), token('paper-2', theme))).toBeGreaterThanOrEqual(4.5);
  });

  test('the ring of focus stands out, 3 to 1', () => {
    expect(contrast(token('focus', theme), token('paper', theme))).toBeGreaterThanOrEqual(3);
  });
});
