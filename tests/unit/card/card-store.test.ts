import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardStore } from '../../../src/card/card-store.ts';
import { sendMessage } from '../../../src/platform/messaging.ts';
import { answerOfKunduz } from './kunduz-answer.ts';

vi.mock('../../../src/platform/messaging.ts', async (original) => ({
  ...(await original<typeof import('../../../src/platform/messaging.ts')>()),
  sendMessage: vi.fn(),
}));
const send = vi.mocked(sendMessage);

const answer = (_name: string, request: { ids?: readonly string[] }) =>
  Promise.resolve(answerOfKunduz(request.ids));
const asleep = () => Promise.resolve({ failure: 'no-receiver', detail: 'asleep' } as const);

function start() {
  const onChange = vi.fn();
  const onGone = vi.fn();
  const abort = new AbortController();
  const store = createCardStore({ date: '2015-09-29', onChange, onGone, signal: abort.signal });
  return { store, onChange, onGone, abort };
}

const kunduz = { surface: 'Kunduz', candidates: ['kunduz-city'] };
const either = { surface: 'Kunduz', candidates: ['kunduz-city', 'kunduz-province'] };

beforeEach(() => {
  vi.useFakeTimers();
  send.mockReset();
  send.mockImplementation(answer as never);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('asking', () => {
  test('is one message for all names, and none for those that are here', async () => {
    const { store, onChange } = start();
    await store.ask(['kunduz-city', 'kunduz-province', 'kunduz-city']);
    await store.ask(['kunduz-city']);
    expect(send.mock.calls).toEqual([
      ['cards', { ids: ['kunduz-city', 'kunduz-province'], date: '2015-09-29' }],
    ]);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('is done once more when nobody answers', async () => {
    send.mockImplementationOnce(asleep as never);
    const { store } = start();
    const asked = store.ask(['kunduz-city']);
    await vi.runAllTimersAsync();
    await asked;
    expect(send).toHaveBeenCalledTimes(2);
    expect(store.viewOf(kunduz)).toMatchObject({ kind: 'entity', card: { id: 'kunduz-city' } });
  });

  test('fails for good only then, and says so; the reader can try again', async () => {
    send.mockImplementation(asleep as never);
    const { store, onChange } = start();
    const asked = store.ask(['kunduz-city']);
    await vi.runAllTimersAsync();
    await asked;
    expect(store.viewOf(kunduz)).toEqual({ kind: 'unavailable', surface: 'Kunduz', why: 'no-answer' });
    send.mockImplementation(answer as never);
    onChange.mockClear();
    const again = store.retry();
    expect(onChange).toHaveBeenCalled();
    expect(store.viewOf(kunduz).kind).toBe('waiting');
    await again;
    expect(store.viewOf(kunduz).kind).toBe('entity');
  });

  test('is not done again for a reader that has retired in the meantime', async () => {
    send.mockImplementation(asleep as never);
    const { store, abort } = start();
    const asked = store.ask(['kunduz-city']);
    abort.abort();
    await vi.runAllTimersAsync();
    await asked;
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('stops in silence when the extension is gone', async () => {
    send.mockResolvedValue({ failure: 'extension-gone', detail: '' } as never);
    const { store, onGone, onChange } = start();
    await store.ask(['kunduz-city']);
    expect(onGone).toHaveBeenCalledTimes(1);
    expect(onChange).not.toHaveBeenCalled();
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('an answer that comes after the reader has retired changes nothing', async () => {
    const { store, onChange, abort } = start();
    const asked = store.ask(['kunduz-city']);
    abort.abort();
    await asked;
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what there is to show', () => {
  test('waits while the answer is on its way', () => {
    const { store } = start();
    void store.ask(['kunduz-city']);
    expect(store.viewOf(kunduz)).toEqual({ kind: 'waiting', surface: 'Kunduz' });
  });

  test('an id that the dataset does not have is said to be missing', async () => {
    const { store } = start();
    await store.ask(['atlantis']);
    expect(store.viewOf({ surface: 'Atlantis', candidates: ['atlantis'] })).toEqual({
      kind: 'unavailable',
      surface: 'Atlantis',
      why: 'not-in-dataset',
    });
  });

  test('several meanings are offered; the one taken stays taken for that name', async () => {
    const { store } = start();
    await store.ask(either.candidates);
    expect(store.viewOf(either)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ card: { id: 'kunduz-city' } }, { card: { id: 'kunduz-province' } }],
    });
    store.choose('Kunduz', 'kunduz-province');
    expect(store.viewOf(either)).toMatchObject({
      kind: 'entity',
      isChosen: true,
      card: { id: 'kunduz-province' },
    });
    expect(store.viewOf({ surface: 'Konduz', candidates: either.candidates }).kind).toBe('ambiguous');
    store.choose('Kunduz', undefined);
    expect(store.viewOf(either).kind).toBe('ambiguous');
  });

  test('of several meanings, the one whose province is named on the page has that for a reason', async () => {
    const { store } = start();
    await store.ask(['kunduz-city', 'kunduz-airport', 'kunduz-province']);
    const name = { surface: 'Kunduz', candidates: ['kunduz-city', 'kunduz-airport'] };
    expect(store.viewOf(name)).toMatchObject({
      candidates: [{ reason: 'What the name most often means.' }, {}],
    });
    store.viewOf({ surface: 'Kunduz province', candidates: ['kunduz-province'] });
    expect(store.viewOf(name)).toMatchObject({
      candidates: [
        { reason: 'Kunduz province is named on this page too.' },
        { reason: 'Kunduz province is named on this page too.' },
      ],
    });
  });

  test('a card that is followed stands in place of the name’s own, with the way back', async () => {
    const { store } = start();
    await store.ask(['kunduz-city', 'kunduz-province', 'kunduz-airport']);
    expect(store.viewOf(kunduz, ['kunduz-province'])).toMatchObject({
      card: { id: 'kunduz-province' },
      back: 'Kunduz',
    });
    expect(store.viewOf(kunduz, ['kunduz-airport', 'kunduz-province'])).toMatchObject({
      card: { id: 'kunduz-province' },
      back: 'Kunduz Airport',
    });
  });

  test('of several meanings only one is known: that one is shown', async () => {
    const { store } = start();
    await store.ask(['kunduz-city', 'atlantis']);
    expect(store.viewOf({ surface: 'Kunduz', candidates: ['atlantis', 'kunduz-city'] })).toMatchObject({
      kind: 'entity',
      card: { id: 'kunduz-city' },
    });
  });
});
