import type { Controller } from '../domain.ts';
import type { ShareStep } from './holder-shares.ts';

export type HolderBandName =
  | 'taliban'
  | 'contested'
  | 'us-coalition'
  | 'islamic-republic'
  | 'najibullah-government'
  | 'islamic-state-afghanistan'
  | 'northern-alliance'
  | 'nrf'
  | 'others'
  | 'unknown';

/** A run of holders in the picture. Its name in words is the message `timeline.band.<name>`. */
export interface HolderBand {
  readonly name: HolderBandName;
  readonly controllers: readonly Controller[];
  /** Whose colour the band has. */
  readonly drawnAs: Controller;
}

/**
 * How the picture of all capitals puts holders together, from the bottom up. Everyone who held several of them has a band
 * of his own. Parties and commanders that held one or two at a time share one, because a band a pixel high tells nothing;
 * lists and cards name each of them. Ground without a record lies on top and is left blank.
 */
export const holderBands: readonly HolderBand[] = [
  { name: 'taliban', controllers: ['taliban'], drawnAs: 'taliban' },
  { name: 'contested', controllers: ['contested'], drawnAs: 'contested' },
  { name: 'us-coalition', controllers: ['us-coalition'], drawnAs: 'us-coalition' },
  {
    name: 'islamic-republic',
    controllers: ['islamic-republic'],
    drawnAs: 'islamic-republic',
  },
  {
    name: 'najibullah-government',
    controllers: ['najibullah-government'],
    drawnAs: 'najibullah-government',
  },
  {
    name: 'islamic-state-afghanistan',
    controllers: ['islamic-state-afghanistan'],
    drawnAs: 'islamic-state-afghanistan',
  },
  {
    name: 'northern-alliance',
    controllers: ['northern-alliance'],
    drawnAs: 'northern-alliance',
  },
  { name: 'nrf', controllers: ['nrf'], drawnAs: 'nrf' },
  {
    name: 'others',
    controllers: [
      'junbish',
      'hezb-e-wahdat',
      'hezb-e-islami',
      'eastern-shura',
      'mujahideen-mixed',
      'local-militia',
      'taliban-faction',
      'iskp',
    ],
    drawnAs: 'mujahideen-mixed',
  },
  { name: 'unknown', controllers: ['unknown'], drawnAs: 'unknown' },
];

/** How many places a band has in a step. */
export function countInBand(band: HolderBand, { counts }: ShareStep): number {
  return band.controllers.reduce((sum, controller) => sum + (counts[controller] ?? 0), 0);
}

/** The bands that have at least one place in at least one of the steps. */
export function bandsIn(steps: readonly ShareStep[]): readonly HolderBand[] {
  return holderBands.filter((band) => steps.some((step) => countInBand(band, step) > 0));
}

/**
 * The outline of each band as an SVG path: bands stacked from the bottom, each step as wide as it lasted.
 *
 * @param x where a day begins, in the units of the picture
 * @param unit the height of one place in the picture, whose bottom lies at `height`
 */
export function outlineBands({
  steps,
  bands,
  x,
  height,
  unit,
}: {
  readonly steps: readonly ShareStep[];
  readonly bands: readonly HolderBand[];
  readonly x: (day: string) => number;
  readonly height: number;
  readonly unit: number;
}): readonly { readonly band: HolderBand; readonly path: string }[] {
  const floors = steps.map(() => height);
  return bands.map((band) => {
    const tops = steps.map((step, index) => (floors[index] ?? height) - countInBand(band, step) * unit);
    const upper = steps.map(
      (step, index) => `L${at(x(step.from))} ${at(tops[index])}L${at(x(step.to))} ${at(tops[index])}`,
    );
    const lower = steps
      .map(
        (step, index) => `L${at(x(step.to))} ${at(floors[index])}L${at(x(step.from))} ${at(floors[index])}`,
      )
      .reverse();
    for (const [index, top] of tops.entries()) floors[index] = top;
    return { band, path: `${[...upper, ...lower].join('').replace('L', 'M')}Z` };
  });
}

/** Two decimals are finer than any screen. */
const at = (value: number | undefined) => String(Math.round((value ?? 0) * 100) / 100);
