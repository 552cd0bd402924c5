// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { click, control, main, open, plain, press, said, useOpenedPopup } from './opened-popup.tsx';

useOpenedPopup();

describe('the timeline', () => {
  test('counts what is shown and what it means for the capitals', async () => {
    await open('#/timeline?from=2015-01-01&to=2015-12-31');
    expect(said()).toContain('3 events. 1 of 2 provincial capitals changed hands in this period.');
    expect([...main().querySelectorAll('.date')].map((heading) => plain(heading))).toEqual([
      'Tuesday 13 Oct 2015',
      'Monday 28 Sep 2015',
      'Jun 2015, day not known',
    ]);
  });

  test('narrows by a click, and keeps the filter in the address', async () => {
    await open('#/timeline');
    await click('Changed hands');
    await vi.waitFor(() => expect(location.hash).toBe('#/timeline?changed=yes'));
    expect(control('Changed hands').getAttribute('aria-pressed')).toBe('true');
    expect(said()).toContain('4 events.');
  });

  test('an event opens its note, its sources and those that differ', async () => {
    await open('#/timeline?from=2015-09-01&to=2015-09-30');
    expect(said()).toContain('Kunduz captured by the Taliban');
    expect(said()).toContain('High confidence · sources differ');
    await click('2 sources');
    expect(said()).toContain('The Taliban attacked before dawn');
    expect(said()).toContain('Other sources date this to 29 Sep 2015. Some date it to the next morning.');
    expect(main().querySelectorAll('.event-more a[target=_blank][rel=noreferrer]')).toHaveLength(3);
  });

  test('the arrow keys move an edge of the period by a month', async () => {
    await open('#/timeline?from=2015-01-01&to=2015-12-31');
    await press('ArrowLeft', control('Period ends'));
    await vi.waitFor(() => expect(location.hash).toBe('#/timeline?from=2015-01-01&to=2015-11-30'));
  });

  test('silence is told from peace', async () => {
    await open('#/timeline?from=2010-01-01&to=2010-12-31');
    expect(said()).toContain('silence of our sources, not proof that nothing happened');
  });

  test('the picture is there in numbers', async () => {
    await open('#/timeline');
    await click('in numbers');
    const header = [...main().querySelectorAll('thead th')].map((cell) => cell.textContent);
    const last = [...main().querySelectorAll('tbody tr:last-child > *')].map((cell) => cell.textContent);
    expect(header[0]).toBe('Day');
    expect(last[header.indexOf('Taliban')]).toBe('2');
    expect(last[0]?.replaceAll('\u00a0', ' ')).toBe('20 Nov 2026');
  });
});
