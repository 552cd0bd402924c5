// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { useWaitingUpdate } from '../../../src/atlas/use-waiting-update.ts';

type Listener = (update: { readonly version: string }) => void;

const listeners = vi.hoisted(() => new Set<Listener>());
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    runtime: {
      onUpdateAvailable: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));

function View() {
  return <p>{useWaitingUpdate() ?? 'nothing new'}</p>;
}

afterEach(() => {
  render(null, document.body);
});

test('an update that the browser has fetched is told, for as long as somebody looks', () => {
  act(() => render(<View />, document.body));
  expect(document.body.textContent).toBe('nothing new');
  act(() => {
    for (const tell of listeners) tell({ version: '0.2.0' });
  });
  expect(document.body.textContent).toBe('0.2.0');
  act(() => render(null, document.body));
  expect(listeners.size).toBe(0);
});
