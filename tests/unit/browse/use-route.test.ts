// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everyEvent, type Route } from '../../../src/browse/route.ts';
import { goTo } from '../../../src/browse/use-route.ts';

const search = (text: string): Route => ({ view: 'search', text });
const from = (day: string): Route => ({ view: 'timeline', filter: { ...everyEvent, from: day } });

beforeEach(() => {
  vi.useFakeTimers();
  location.hash = '#/actors';
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('a view that takes the place of the one before', () => {
  test('stands in the address at once, and adds nothing to go back to', () => {
    const entries = history.length;
    goTo(search('kunduz'), { isReplacing: true });
    expect(location.hash).toBe('#/search?q=kunduz');
    expect(history.length).toBe(entries);
  });

  test('ten seconds of dragging change the address less often than browsers allow, and end where the drag does', () => {
    const replaceState = vi.spyOn(history, 'replaceState');
    for (let frame = 0; frame < 600; frame += 1) {
      goTo(from(`${1992 + (frame % 30)}-01-01`), { isReplacing: true });
      vi.advanceTimersByTime(16);
    }
    goTo(from('2015-09-28'), { isReplacing: true });
    vi.advanceTimersByTime(100);
    expect(replaceState.mock.calls.length).toBeLessThan(200);
    expect(location.hash).toBe('#/timeline?from=2015-09-28');
  });

  test('is written before the next view is added, so that back returns to it', () => {
    goTo(search('k'), { isReplacing: true });
    goTo(search('ku'), { isReplacing: true });
    const replaceState = vi.spyOn(history, 'replaceState');
    goTo({ view: 'place', id: 'kunduz-city' });
    expect(replaceState).toHaveBeenCalledWith(null, '', '#/search?q=ku');
    expect(location.hash).toBe('#/place/kunduz-city');
  });

  test('never overwrites the view that a link has opened in the meantime', () => {
    goTo(search('k'), { isReplacing: true });
    goTo(search('ku'), { isReplacing: true });
    location.hash = '#/place/kunduz-city';
    vi.advanceTimersByTime(1_000);
    expect(location.hash).toBe('#/place/kunduz-city');
  });
});
