import { describe, expect, test } from 'vitest';
import { hoverText, readCard, waitForMarks, waitForNoCard } from '../../src/command-line/page-driver.ts';
import { BROWSERS } from './build-extension.ts';
import { useSession } from './session.ts';
import { dated, story } from './story.ts';

const BODY = `<p>Kunduz is watched.</p>
<article><h2>The city is taken</h2><time datetime="2015-09-28T10:00:00+04:30">28 Sept</time>
  <p>Fighters stand in the middle of Kunduz.</p></article>
<article><h2>The city is taken back</h2><time datetime="2015-10-20T10:00:00+04:30">20 Oct</time>
  <p>The army patrols Kunduz.</p></article>`;

describe.each(BROWSERS)('a live blog in %s', (name) => {
  const shared = useSession(name, 'e2e');

  test('the card of a name answers for the day of its entry, and elsewhere for that of the blog', async () => {
    const path = '/live-blog.html';
    shared.server.publish(path, story({ title: 'Live: Afghanistan', head: dated('2015-09-20'), body: BODY }));
    const page = await shared.session.open(shared.server.address(path));
    await waitForMarks(page);
    for (const [occurrence, day] of [
      [0, '20\u00a0Sep\u00a02015'],
      [1, '28\u00a0Sep\u00a02015'],
      [2, '20\u00a0Oct\u00a02015'],
    ] as const) {
      await hoverText(page, 'Kunduz', occurrence);
      expect(await readCard(page, day)).toContain(day);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await page.mouse.move(5, 5);
    }
  });
});
