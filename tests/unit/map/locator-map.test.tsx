// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { LocatorMap } from '../../../src/map/LocatorMap.tsx';

function draw(map: preact.ComponentChild): HTMLElement {
  const box = document.createElement('div');
  render(map, box);
  return box;
}

describe('LocatorMap', () => {
  test('is one picture with a text alternative', () => {
    const svg = draw(<LocatorMap label="Kunduz, in the north" />).querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe('Kunduz, in the north');
    expect(svg?.querySelectorAll('.map-province')).toHaveLength(34);
  });

  test('emphasises the province, and draws the main dot over the others', () => {
    const box = draw(
      <LocatorMap
        label=""
        province="kunduz-province"
        dots={[
          { id: 'kunduz-city', name: 'Kunduz', point: [36.729, 68.857], isMain: true, holder: 'taliban' },
          { id: 'taloqan-city', name: 'Taloqan', point: [36.736, 69.534] },
        ]}
      />,
    );
    expect(box.querySelectorAll('.map-emphasis')).toHaveLength(1);
    expect([...box.querySelectorAll('circle')].map((dot) => dot.textContent)).toEqual(['Taloqan', 'Kunduz']);
  });

  test('fills: a colour for a party, a hatch for contested, plain where nothing is recorded', () => {
    const box = draw(
      <LocatorMap
        label=""
        fills={
          new Map([
            ['balkh-province', 'taliban'],
            ['kunduz-province', 'contested'],
            ['herat-province', 'unknown'],
          ])
        }
      />,
    );
    const fills = [...box.querySelectorAll('.map-province')].map((path) => path.getAttribute('style') ?? '');
    expect(fills.filter((style) => style.includes('--holder-taliban'))).toHaveLength(1);
    expect(fills.filter((style) => style.includes('url(#'))).toHaveLength(1);
    expect(fills.filter((style) => style.includes('--paper'))).toHaveLength(1);
  });

  test('tells which dot was pressed', () => {
    const onDot = vi.fn();
    const box = draw(
      <LocatorMap
        label=""
        dots={[{ id: 'kunduz-city', name: 'Kunduz', point: [36.729, 68.857] }]}
        onDot={onDot}
      />,
    );
    box.querySelector('circle')?.dispatchEvent(new Event('click'));
    expect(onDot).toHaveBeenCalledWith('kunduz-city');
  });
});
