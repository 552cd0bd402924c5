// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import type { OfficeStripText } from '../../../src/card/card-text.ts';
import { OfficeStrip } from '../../../src/card/OfficeStrip.tsx';

const band = { isOpen: false, isThen: false, lane: 0 };
const ghani: OfficeStripText = {
  kind: 'offices',
  label: 'Offices: Minister of Finance, 2002 – 2004; President, 2014 – 2021.',
  from: '2002-01-01',
  to: '2022-01-01',
  day: '2015-09-29',
  mark: 'this article',
  years: [],
  bands: [
    {
      ...band,
      text: ['Minister of Finance'],
      period: '2002 – 2004',
      plain: 'Minister of Finance, 2002 – 2004',
      from: '2002-06-02',
      to: '2004-12-15',
    },
    {
      ...band,
      text: ['President'],
      period: '2014 – 2021',
      plain: 'President, 2014 – 2021',
      from: '2014-09-29',
      to: '2021-08-16',
      isThen: true,
    },
  ],
};
const WIDTH = 300;

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

function draw(): HTMLElement {
  render(<OfficeStrip strip={ghani} width={WIDTH} />, root);
  const slider = root.querySelector<HTMLElement>('[role=slider]');
  if (!slider) throw new Error('There is no slider.');
  slider.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, 50);
  return slider;
}

const caption = () => root.querySelector('figcaption')?.textContent ?? '';
const press = (slider: HTMLElement, key: string) =>
  act(
    () => void slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );

test('names the office of the day at first', () => {
  const slider = draw();
  expect(caption()).toBe('President2014 – 2021');
  expect(slider.getAttribute('aria-valuetext')).toBe('President, 2014 – 2021');
  expect(slider.getAttribute('aria-label')).toBe(ghani.label);
});

test('arrow keys go from office to office, and no further than the first and the last', () => {
  const slider = draw();
  press(slider, 'ArrowLeft');
  expect(caption()).toMatch(/^Minister of Finance/);
  expect(slider.getAttribute('aria-valuenow')).toBe('1');
  press(slider, 'ArrowLeft');
  expect(caption()).toMatch(/^Minister of Finance/);
  press(slider, 'ArrowRight');
  press(slider, 'ArrowRight');
  expect(slider.getAttribute('aria-valuenow')).toBe(slider.getAttribute('aria-valuemax'));
});

test('a finger names the office that it is nearest to', () => {
  const slider = draw();
  const touch = (clientX: number) =>
    act(
      () =>
        void slider.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY: 18, bubbles: true })),
    );
  touch(4);
  expect(caption()).toMatch(/^Minister of Finance/);
  touch(WIDTH - 4);
  expect(caption()).toMatch(/^President/);
});
