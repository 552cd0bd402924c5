// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { main, open, said, useOpenedPopup } from './opened-popup.tsx';

useOpenedPopup();

describe('the page of a place', () => {
  test('says who held it on the day asked for and who holds it today', async () => {
    await open('#/place/kunduz-city?on=2015-09-29');
    const [then, now] = [...main().querySelectorAll('.statement')].map((statement) =>
      statement.textContent?.replaceAll('\u00a0', ' '),
    );
    expect(then).toMatch(/^Taliban.*On 29 Sep 2015/);
    expect(now).toMatch(/^Taliban since 8 Aug 2021/);
    expect(said()).toContain('City · capital of Kunduz province');
    expect(said()).toContain('left by the Taliban; held by the Islamic Republic afterwards');
  });

  test('an id that nobody has is said', async () => {
    await open('#/place/atlantis');
    expect(said()).toContain('Nothing has the id “atlantis” in dataset 2026.11.0.');
  });
});
