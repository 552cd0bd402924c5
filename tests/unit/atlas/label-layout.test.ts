import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelWish, layOutLabels } from '../../../src/atlas/label-layout.ts';

const wish = (id: string, x: number, y: number, gap = 8): LabelWish => ({
  id,
  text: id,
  x,
  y,
  width: 60,
  height: 14,
  gap,
});
const dot = ({ id, x, y }: LabelWish) => ({ id, x, y, radius: 5 });

describe('layOutLabels', () => {
  test('a name stands to the right of its mark where there is room', () => {
    expect(layOutLabels([wish('Kabul', 100, 100)], [])).toMatchObject([
      { text: 'Kabul', x: 108, anchor: 'start' },
    ]);
  });

  test('else to the left, above or below; and nowhere where nothing is free', () => {
    const wishes = ['Kabul', 'Charikar', 'Bagram', 'Paghman', 'Logar'].map((id) => wish(id, 100, 100));
    expect(layOutLabels(wishes, []).map(({ id, anchor }) => [id, anchor])).toEqual([
      ['Kabul', 'start'],
      ['Charikar', 'end'],
      ['Bagram', 'middle'],
      ['Paghman', 'middle'],
    ]);
  });

  test('askew where marks stand on all four sides', () => {
    const kabul = wish('Kabul', 100, 100);
    const around = [
      [125, 100],
      [75, 100],
      [100, 80],
      [100, 120],
    ].map(([x = 0, y = 0]) => ({ id: `${x} ${y}`, x, y, radius: 4 }));
    const [placed] = layOutLabels([kabul], [dot(kabul), ...around]);
    expect(placed).toMatchObject({ id: 'Kabul', anchor: 'start' });
    expect(placed?.y).toBeLessThan(100);
  });

  test('a name does not cover the mark of another place, but may lie on its own', () => {
    const kabul = wish('Kabul', 100, 100);
    const bagram = { id: 'Bagram', x: 130, y: 100, radius: 5 };
    expect(layOutLabels([kabul], [dot(kabul), bagram])).toMatchObject([{ id: 'Kabul', anchor: 'end' }]);
    expect(layOutLabels([wish('Ghor', 100, 100, 0)], [dot(wish('Ghor', 100, 100))])).toMatchObject([
      { anchor: 'middle' },
    ]);
  });

  test('whatever the places, no two names meet', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(places, (points) => {
        const wishes = points.map(([x, y], at) => wish(String(at), x, y));
        const boxes = layOutLabels(wishes, wishes.map(dot)).map(({ x, y, anchor }) => {
          const left = anchor === 'start' ? x : anchor === 'end' ? x - 60 : x - 30;
          return { left, right: left + 60, top: y - 14 * 0.78, bottom: y + 14 * 0.22 };
        });
        const meets = boxes.some((one, at) =>
          boxes
            .slice(at + 1)
            .some(
              (other) =>
                one.left < other.right - 1e-6 &&
                other.left < one.right - 1e-6 &&
                one.top < other.bottom - 1e-6 &&
                other.top < one.bottom - 1e-6,
            ),
        );
        expect(meets).toBe(false);
      }),
    );
  });
});
