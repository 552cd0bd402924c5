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
    const [red = 0, green = 0, blue = 0] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const linear = (colour: string) =>
  [1, 3, 5].map((index) => {
    const share = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });

/** How far apart two colours look, by their distance in Oklab; `sight` is what the eye makes of linear red, green and blue. */
function distance(one: string, other: string, sight: Matrix): number {
  const [first, second] = [one, other].map((colour) => {
    const seen = times(sight, linear(colour)).map((share) => Math.min(Math.max(share, 0), 1));
    return times(TO_LAB, times(TO_LMS, seen).map(Math.cbrt));
  });
  return Math.hypot(...(first ?? []).map((value, index) => value - (second?.[index] ?? 0)));
}

type Matrix = readonly (readonly number[])[];
const times = (matrix: Matrix, vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0));

/** Ottosson, “A perceptual color space for image processing” (2020). */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
/** Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color vision deficiency” (2009), at full strength. */
const SIGHTS: readonly (readonly [string, Matrix])[] = [
  [
    'all colours',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'protanopia',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'deuteranopia',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'tritanopia',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

/** Those that follow one another on the strips of most places. */
const OFTEN_TOGETHER = [
  'taliban',
  'islamic-republic',
  'islamic-state-afghanistan',
  'northern-alliance',
  'local-militia',
] as const;

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

  test.each(SIGHTS)('the holders of most strips are told apart by those who see %s', (_, sight) => {
    for (const [index, one] of OFTEN_TOGETHER.entries()) {
      for (const other of OFTEN_TOGETHER.slice(index + 1)) {
        const apart = distance(token(`holder-${one}`, theme), token(`holder-${other}`, theme), sight);
        expect(apart, `${one} and ${other}`).toBeGreaterThan(0.05);
      }
    }
  });

  test('the ring of focus stands out, 3 to 1', () => {
    expect(contrast(token('focus', theme), token('paper', theme))).toBeGreaterThanOrEqual(3);
  });
});
