import { join } from 'node:path';

/** The pictures that guard the look: which states, drawn how. */

export const baselineFolder = join(import.meta.dirname, 'baselines');

/** How the card is drawn in a column of pictures. Right to left in Dari, as its states were when the pictures were taken. */
export const VARIANTS = {
  light: '?fonts=test&theme=light',
  dark: '?fonts=test&theme=dark',
  rtl: '?fonts=test&theme=light&language=fa',
  narrow: '?fonts=test&theme=light&width=288',
} as const;

export type Variant = keyof typeof VARIANTS;

/** Every state is guarded in light; in the other ways those whose drawing has something of its own there. */
export const GUARDED: Readonly<Record<Variant, readonly string[] | 'all'>> = {
  light: 'all',
  dark: ['city', 'contested', 'country', 'person', 'ambiguous', 'wrong', 'followed'],
  rtl: ['city', 'country', 'person', 'ambiguous', 'followed', 'keys'],
  narrow: ['city', 'country', 'long-name', 'wrong'],
};

/** The states that the baselines are taken of: each that draws something no other does. */
export const FROZEN: readonly string[] = [
  'city',
  'fourth-time',
  'contested',
  'district',
  'silence',
  'undated',
  'nothing',
  'long-name',
  'country',
  'person',
  'died-later',
  'ambiguous',
  'followed',
  'pinned',
  'wrong',
  'keys',
  'waiting',
  'no-answer',
];
