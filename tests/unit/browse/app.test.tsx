// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import type { LoadedTables } from '../../../src/storage/load-tables.ts';
import { kunduzTables } from './kunduz-tables.ts';
import { App, accessTo, main, open, readPage, said, useOpenedPopup } from './opened-popup.tsx';

useOpenedPopup();

describe('the dataset on its way', () => {
  test('says nothing at first, and that it reads when that takes long', async () => {
    vi.useFakeTimers();
    try {
      location.hash = '#/actors';
      act(() =>
        render(
          <App loading={new Promise(() => {})} access={accessTo(readPage)} today="2026-11-20" />,
          document.body,
        ),
      );
      await act(async () => void vi.advanceTimersByTime(150));
      expect(said()).not.toContain('Reading');
      await act(async () => void vi.advanceTimersByTime(100));
      expect(said()).toContain('Reading the dataset…');
    } finally {
      vi.useRealTimers();
    }
  });

  test('says why it could not be read', async () => {
    await open('#/actors', { loading: Promise.reject(new Error('The package has no dataset.json.')) });
    expect(said()).toContain('The dataset could not be read');
    expect(said()).toContain('The package has no dataset.json.');
  });

  test('names its version and how far its evidence goes', async () => {
    await open('#/actors');
    expect(document.querySelector('footer')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Dataset 2026.11.0 · evidence until 31 Mar 2026',
    );
  });

  test('says that the packaged copy answers, and why', async () => {
    const why = { kind: 'refused' as const, detail: 'SecurityError' };
    await open('#/actors', { loading: Promise.resolve({ tables: kunduzTables, origin: 'package', why }) });
    expect(document.querySelector('footer')?.textContent).toContain(
      'read from the packageThe browser refused the cache (SecurityError).',
    );
    expect(said()).toContain('Armed groups 2');
  });
});

describe('places and events alone', () => {
  const early = Promise.resolve<LoadedTables>({
    tables: { ...kunduzTables, actors: [], reports: [], assessments: [] },
    origin: 'cache',
  });
  const never = new Promise<LoadedTables>(() => {});

  test('are enough for the timeline', async () => {
    await open('#/timeline', { loading: never, early });
    expect(main().querySelector('li.event')).not.toBeNull();
  });

  test.each(['#/actors', '#/timeline?actor=taliban', '#/timeline?reports=yes', '#/place/kunduz-city'])(
    'are not enough for %s',
    async (hash) => {
      await open(hash, { loading: never, early });
      expect(main().querySelector('h1')?.textContent).toBe('Hashiya');
      expect(main().querySelector('li')).toBeNull();
    },
  );

  test('what went wrong with the rest is said', async () => {
    await open('#/timeline', { loading: Promise.reject(new Error('No dataset.json.')), early });
    expect(said()).toContain('The dataset could not be read');
  });
});

test('an address without a view is said', async () => {
  await open('#/map');
  expect(said()).toContain('Nothing is shown at “#/map”.');
});
