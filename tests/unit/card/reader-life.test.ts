import { afterEach, expect, test, vi } from 'vitest';
import { beginReaderLife } from '../../../src/card/reader-life.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a second reader in the same page retires the first', () => {
  const first = beginReaderLife();
  const second = beginReaderLife();
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});

test('a reader whose extension was reloaded retires when it next looks', () => {
  vi.stubGlobal('browser', { runtime: { id: 'hashiya' } });
  const life = beginReaderLife();
  expect(life.isAlive()).toBe(true);
  vi.stubGlobal('browser', { runtime: {} });
  vi.stubGlobal('chrome', undefined);
  expect(life.isAlive()).toBe(false);
  expect(life.signal.aborted).toBe(true);
});

test('once retired it is not alive, though its extension is', () => {
  vi.stubGlobal('browser', { runtime: { id: 'hashiya' } });
  const life = beginReaderLife();
  life.retire();
  expect(life.isAlive()).toBe(false);
});

test('after an exception of ours the reader retires, and nothing is thrown into the page', () => {
  const complain = vi.spyOn(console, 'error');
  const life = beginReaderLife();
  const listener = life.guard(() => {
    throw new Error('a bug');
  });
  expect(listener).not.toThrow();
  expect(life.signal.aborted).toBe(true);
  expect(complain).not.toHaveBeenCalled();
});
