// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useDataset } from '../../../src/browse/use-dataset.ts';
import type { LoadedTables } from '../../../src/storage/load-tables.ts';
import { kunduzTables } from './kunduz-tables.ts';

interface ViewProps {
  readonly loading: Promise<LoadedTables>;
  readonly early?: Promise<LoadedTables | undefined>;
}

function View(props: ViewProps) {
  const state = useDataset(props.loading, props.early);
  switch (state.kind) {
    case 'loading':
      return <p>{state.isSlow ? 'slow' : ''}</p>;
    case 'failed':
      return <p>{state.reason}</p>;
    case 'ready':
      return <p>{`${state.isPartial ? 'part of ' : ''}${state.dataset.version}`}</p>;
  }
}

const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const said = () => document.querySelector('p')?.textContent;
const tables: LoadedTables = { tables: kunduzTables, origin: 'cache' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('waiting for the dataset', () => {
  const dataset = () => Promise.withResolvers<LoadedTables>();

  test('a short wait is not announced', async () => {
    const { promise, resolve } = dataset();
    act(() => render(<View loading={promise} />, document.body));
    await pass(190);
    expect(said()).toBe('');
    resolve(tables);
    await pass(500);
    expect(said()).toBe(kunduzTables.version);
  });

  test('a long one is, from 200 ms on, until the data is there', async () => {
    const { promise, resolve } = dataset();
    act(() => render(<View loading={promise} />, document.body));
    await pass(210);
    expect(said()).toBe('slow');
    resolve(tables);
    await pass(0);
    expect(said()).toBe(kunduzTables.version);
  });

  test('what comes early is shown as a part, and what comes after takes its place', async () => {
    const { promise, resolve } = dataset();
    act(() => render(<View loading={promise} early={Promise.resolve(tables)} />, document.body));
    await pass(0);
    expect(said()).toBe(`part of ${kunduzTables.version}`);
    resolve(tables);
    await pass(0);
    expect(said()).toBe(kunduzTables.version);
  });

  test('what went wrong is said', async () => {
    const { promise, reject } = dataset();
    act(() => render(<View loading={promise} />, document.body));
    reject(new Error('dataset.json: status 500'));
    await pass(0);
    expect(said()).toBe('dataset.json: status 500');
  });
});
