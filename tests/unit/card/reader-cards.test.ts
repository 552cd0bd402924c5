import { beforeEach, expect, test, vi } from 'vitest';
import { createReaderCards } from '../../../src/card/reader-cards.ts';
import { locatorShapes } from '../../../src/map/locator-shapes.ts';
import type { MarkedMention } from '../../../src/page/marked-name.ts';
import { sendMessage } from '../../../src/platform/messaging.ts';
import { answerOfKunduz } from './kunduz-answer.ts';

vi.mock('../../../src/platform/messaging.ts', async (original) => ({
  ...(await original<typeof import('../../../src/platform/messaging.ts')>()),
  sendMessage: vi.fn(),
}));
const send = vi.mocked(sendMessage);
const asked = () => send.mock.calls.map(([name]) => name);

const answer = async (name: string, request: { readonly ids?: readonly string[] }) =>
  name === 'card-map' ? { map: locatorShapes() } : answerOfKunduz(request.ids);

const named = (id: string): MarkedMention =>
  ({ block: {}, mention: { id, surface: id } }) as unknown as MarkedMention;

function start() {
  const onChange = vi.fn();
  const cards = createReaderCards({ onChange, onGone: vi.fn(), signal: new AbortController().signal });
  cards.setDays('2015-09-29', new Map());
  return { cards, onChange };
}

beforeEach(() => {
  send.mockReset();
  send.mockImplementation(answer as never);
});

test('the shapes of the maps are asked for once, after the first cards', async () => {
  const { cards, onChange } = start();
  cards.ask([named('kunduz-city')]);
  expect(asked()).toEqual(['cards']);
  await vi.waitFor(() => expect(cards.frame.map?.provinces).toHaveLength(34));
  expect(onChange).toHaveBeenCalledTimes(2);
  cards.ask([named('kunduz-province')]);
  await vi.waitFor(() => expect(cards.viewOf(named('kunduz-province')).kind).toBe('entity'));
  expect(asked()).toEqual(['cards', 'card-map', 'cards']);
});

test('without the shapes the cards are whole, and they are asked for again with the next cards', async () => {
  send.mockImplementation(((name: string, request: object) =>
    name === 'card-map'
      ? Promise.resolve({ failure: 'no-receiver', detail: 'asleep' })
      : answer(name, request)) as never);
  const { cards } = start();
  cards.ask([named('kunduz-city')]);
  await vi.waitFor(() => expect(asked()).toEqual(['cards', 'card-map']));
  expect(cards.viewOf(named('kunduz-city')).kind).toBe('entity');
  expect(cards.frame.map).toBeUndefined();
  await Promise.resolve();
  cards.ask([named('kunduz-province')]);
  await vi.waitFor(() => expect(asked()).toEqual(['cards', 'card-map', 'cards', 'card-map']));
});

test('of a story that has gone no card is kept', async () => {
  const { cards } = start();
  cards.ask([named('kunduz-city')]);
  await vi.waitFor(() => expect(cards.viewOf(named('kunduz-city')).kind).toBe('entity'));
  cards.forget();
  expect(cards.viewOf(named('kunduz-city')).kind).toBe('waiting');
});
