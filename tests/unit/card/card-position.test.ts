import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard } from '../../../src/card/card-position.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 320, height: 568 };
const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('the card goes', () => {
  test('below the name, its letters under the name’s letters', () => {
    const place = placeCard({ anchor: word(400, 100), viewport: desktop, direction: 'ltr' });
    expect(place).toMatchObject({ side: 'below', top: 126, left: 384, width: 368 });
  });

  test('in a text that runs from right to left, under the name’s right edge', () => {
    const place = placeCard({ anchor: word(900, 100), viewport: desktop, direction: 'rtl' });
    expect(place.left + place.width).toBe(960 + 16);
  });

  test('above a name low on the screen, hanging from its bottom edge', () => {
    const place = placeCard({ anchor: word(400, 700), viewport: desktop, direction: 'ltr' });
    expect(place).toMatchObject({ side: 'above', bottom: 106 });
    expect(place.top).toBeUndefined();
  });

  test('below still, where there is enough room for most cards although there is more above', () => {
    const place = placeCard({ anchor: word(400, 390), viewport: desktop, direction: 'ltr' });
    expect(place.side).toBe('below');
  });

  test('to the left as far as it must near the right edge', () => {
    const place = placeCard({ anchor: word(1200, 100), viewport: desktop, direction: 'ltr' });
    expect(place.left + place.width).toBe(1280 - 8);
  });

  test('across a small screen, margins kept', () => {
    const place = placeCard({ anchor: word(200, 60), viewport: phone, direction: 'ltr' });
    expect(place).toMatchObject({ left: 8, width: 304 });
  });

  test('over the name where the screen is too low for both, as at 500 % zoom', () => {
    const place = placeCard({
      anchor: word(40, 60),
      viewport: { width: 256, height: 150 },
      direction: 'ltr',
    });
    expect(place).toMatchObject({ bottom: 8, maxHeight: 134 });
  });
});

test('the card is inside every screen of 160 pixels and more, wherever the name is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 160, max: 4000 }),
      fc.integer({ min: 160, max: 2200 }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.float({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('ltr' as const, 'rtl' as const),
      (width, height, across, down, direction) => {
        const anchor = word(across * width, down * height);
        const place = placeCard({ anchor, viewport: { width, height }, direction });
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + place.width).toBeLessThanOrEqual(width - 8);
        expect((place.top === undefined) !== (place.bottom === undefined)).toBe(true);
        expect(place.top ?? place.bottom ?? -1).toBeGreaterThanOrEqual(8);
        expect((place.top ?? place.bottom ?? 0) + place.maxHeight).toBeLessThanOrEqual(height - 8);
      },
    ),
  );
});
