import galleries from 'virtual:hashiya/gallery';
import arabic400 from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?inline';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?inline';
import { render } from 'preact';
import cardStyles from '../../assets/styles/card.css?inline';
import { Card } from '../../src/card/Card.tsx';
import { type CardActions, cardLabel } from '../../src/card/card-view.ts';
import { citationOf } from '../../src/card/citation.ts';
import { copyText } from '../../src/card/copy-text.ts';
import { locatorShapes } from '../../src/map/locator-shapes.ts';
import type { Gallery, GalleryState } from './states.ts';

/**
 * Draws every state of the card. By the address one chooses: `?language=fa`, `?direction=rtl`, `?theme=dark`,
 * `?width=320`, `?only=city`; without one of them, light and dark beside each other. `?fonts=test` takes
 * fonts that are the same on every machine.
 */

const wished = new URLSearchParams(location.search);
const language = wished.get('language') ?? 'en';
const gallery: Gallery | undefined = galleries[language] ?? galleries.en;
const direction = wished.get('direction') ?? gallery?.frame.direction ?? 'ltr';
const themes = wished.has('theme') ? [wished.get('theme') ?? 'light'] : ['light', 'dark'];
const width = wished.get('width') ?? '368';

/** As the card's host has it. */
const letterScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** In a page the card is a popover, placed by script; here it stands in the page. */
const STANDING = `.card { display: flex; position: static; width: ${width}px; max-width: 100%; }
.body { overflow: visible; } .foot { max-height: none; }`;
/** Fonts of the machine differ; these come with the project's own packages. */
const TEST_FONTS = `.card { --font: "Test Sans", "Test Naskh"; --font-title: "Test Sans", "Test Naskh"; }`;

const actions: CardActions = {
  openEntity() {},
  togglePin() {},
  close() {},
  choose() {},
  chooseAgain() {},
  follow() {},
  goBack() {},
  retry() {},
  cite: citationOf,
  copy: (text) => copyText(document, text),
};

function draw(state: GalleryState, theme: string): HTMLElement {
  const cell = document.createElement('div');
  cell.className = `cell ${theme}`;
  cell.id = `${state.name}-${theme}`;
  // The card's host lets no style of its page reach it, so what places it stands around it.
  const host = document.createElement('div');
  cell.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = cardStyles + STANDING + (wished.get('fonts') === 'test' ? TEST_FONTS : '');
  const card = document.createElement('div');
  card.className = state.isPinned ? 'card is-pinned' : 'card';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', cardLabel(state.view));
  card.dir = direction;
  card.lang = gallery?.frame.language ?? 'en';
  card.style.colorScheme = theme;
  root.append(style, card);
  if (gallery) {
    render(
      <Card
        view={state.view}
        isPinned={state.isPinned}
        frame={{ ...gallery.frame, map: locatorShapes() }}
        actions={actions}
        stripWidth={(Number(width) - 34) / letterScale}
      />,
      card,
    );
  }
  press(state, card);
  return cell;
}

function press({ press: what }: GalleryState, card: HTMLElement): void {
  if (!what || !gallery) return;
  const { labels } = gallery.frame;
  for (const button of card.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')) {
    const isOfFoot = button.closest('.foot') !== null;
    if (what === 'sources' ? !isOfFoot : isOfFoot && button.textContent === labels[what]) button.click();
  }
}

async function loadTestFonts(): Promise<void> {
  const faces = [
    new FontFace('Test Sans', `url(${latin400})`, { weight: '400' }),
    new FontFace('Test Sans', `url(${latin600})`, { weight: '600' }),
    new FontFace('Test Naskh', `url(${arabic400})`),
  ];
  for (const face of faces) document.fonts.add(await face.load());
}

if (wished.get('fonts') === 'test') await loadTestFonts();
const nav = document.createElement('nav');
for (const [query, text] of [
  ['', 'English'],
  ['?direction=rtl', 'English from right to left'],
  ['?language=fa', 'Dari'],
  ['?language=ps', 'Pashto'],
  ['?language=de', 'German'],
  ['?language=fr', 'French'],
  ['?width=304', '320 pixels'],
] as const) {
  const link = document.createElement('a');
  link.href = query || '?';
  link.textContent = text;
  nav.append(link);
}
const main = document.createElement('main');
const title = document.createElement('h1');
title.textContent = document.title;
main.append(title);
document.body.append(main);
if (!wished.has('only')) main.append(nav);
for (const state of gallery?.states ?? []) {
  if (wished.has('only') && wished.get('only') !== state.name) continue;
  const heading = document.createElement('h2');
  heading.textContent = state.title;
  const row = document.createElement('div');
  row.className = 'row';
  row.append(...themes.map((theme) => draw(state, theme)));
  main.append(heading, row);
}
document.body.dataset.drawn = 'true';
