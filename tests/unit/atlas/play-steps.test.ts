import { describe, expect, test } from 'vitest';
import { neighbouringChange, stepBack, stepForward } from '../../../src/atlas/play-steps.ts';
import { dayAfterKey } from '../../../src/atlas/TimePlot.tsx';

const range = { from: '1992-01-01', to: '2026-11-21' };
const changes = ['2015-09-28', '2015-10-01', '2021-08-08'].map((day) => ({ day, capitals: 1, others: 0 }));

describe('steps of play', () => {
  test.each([
    ['2015-09-29', '2015-10-01'],
    ['2021-07-01', '2021-08-01'],
    ['2021-08-01', '2021-08-02'],
    ['2021-08-31', '2021-09-01'],
    ['2001-11-12', '2001-11-13'],
    ['2026-11-05', '2026-11-21'],
  ])('after %s comes %s', (day, next) => {
    expect(stepForward(day, range)).toBe(next);
  });

  test.each([
    ['2015-09-29', '2015-09-01'],
    ['2015-09-01', '2015-08-01'],
    ['2021-09-01', '2021-08-31'],
    ['2021-08-09', '2021-08-08'],
    ['1992-01-01', '1992-01-01'],
  ])('before %s comes %s', (day, before) => {
    expect(stepBack(day, range)).toBe(before);
  });
});

test('from change to change', () => {
  expect(neighbouringChange(changes, '2015-09-28', 'after')).toBe('2015-10-01');
  expect(neighbouringChange(changes, '2015-09-28', 'before')).toBeUndefined();
  expect(neighbouringChange(changes, '2026-01-01', 'before')).toBe('2021-08-08');
});

test.each([
  ['ArrowRight', false, '2015-11-01'],
  ['ArrowRight', true, '2015-10-06'],
  ['ArrowLeft', true, '2015-10-04'],
  ['PageUp', false, '2021-08-08'],
  ['PageDown', false, '2015-10-01'],
  ['Home', false, undefined],
])('%s on the slider, Shift %s: from 5 Oct 2015 to %s', (key, shiftKey, day) => {
  expect(dayAfterKey('2015-10-05', { key, shiftKey }, range, changes)).toBe(day);
});
