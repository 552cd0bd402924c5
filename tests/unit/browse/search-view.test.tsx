// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { open, press, said, settle, useOpenedPopup } from './opened-popup.tsx';

useOpenedPopup();

const box = () => document.querySelector('#search') as HTMLInputElement;

describe('the search box', () => {
  async function type(text: string) {
    box().focus();
    box().value = text;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
  }

  test('/ comes to it from anywhere, but is a letter where one types', async () => {
    await open('#/actors');
    await press('/', document.body);
    expect(document.activeElement).toBe(box());
    const typed = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    box().dispatchEvent(typed);
    expect(typed.defaultPrevented).toBe(false);
  });

  test('searches at each key and keeps the text in the address', async () => {
    await open('#/actors');
    await type('kundoz');
    expect(location.hash).toBe('#/search?q=kundoz');
    expect(said()).toContain('Kunduz KundozCity · Kunduz province');
  });

  test('loses no letter of a quick hand, and back leaves the search at once', async () => {
    await open('#/actors');
    const entries = history.length;
    box().focus();
    for (const text of ['t', 'ta', 'tal', 'talo', 'taloq']) {
      box().value = text;
      box().dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settle();
    expect(box().value).toBe('taloq');
    expect(history.length).toBe(entries + 1);
    await vi.waitFor(() => expect(said()).toContain('Taloqan'));
  });

  test('arrows walk along the hits and back into the box', async () => {
    await open('#/actors');
    await type('kunduz');
    await press('ArrowDown');
    const first = document.activeElement;
    expect(first?.getAttribute('href')).toMatch(/^#\/place\/kunduz/);
    await press('ArrowDown');
    expect(document.activeElement).not.toBe(first);
    await press('ArrowUp');
    expect(document.activeElement).toBe(first);
    await press('ArrowUp');
    expect(document.activeElement).toBe(box());
  });

  test('Enter opens the first hit and goes to its heading', async () => {
    await open('#/actors');
    await type('taloqan');
    await press('Enter');
    expect(location.hash).toBe('#/place/taloqan-city');
    expect(document.activeElement?.textContent).toBe('Taloqan');
    expect(document.title).toBe('Taloqan · Hashiya');
  });

  test('nothing found is said with what was typed', async () => {
    await open('#/search?q=zzzzzz');
    expect(said()).toContain('Nothing in the dataset is called or says “zzzzzz”.');
  });
});
