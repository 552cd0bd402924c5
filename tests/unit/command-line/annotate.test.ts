import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Annotation,
  annotateDocument,
  readQuestion,
} from '../../../src/command-line/annotate-document.ts';
import type { Lexicon } from '../../../src/lexicon/lexicon.ts';
import { compileRealLexicon } from '../lexicon/marked-text.ts';

const root = join(import.meta.dirname, '../../..');
const STORY = 'Taliban enter Kunduz\nAfghan troops left Kunduz city on Monday.';
const PAGE = `<!doctype html><html><head><title>Kunduz</title>
  <meta property="article:published_time" content="2015-09-28T10:00:00Z"></head><body>
  <nav><a href="/">Kabul</a></nav>
  <article><h1>Taliban enter Kunduz</h1><p>The <b>Tali</b>ban took Kun<wbr>duz city, Afghanistan, on Monday.</p></article>
  </body></html>`;

describe('annotateDocument', () => {
  let lexicon: Lexicon;
  beforeAll(() => {
    lexicon = compileRealLexicon().lexicon;
  });
  const annotate = (line: object, isAll = false): Annotation => {
    const question = readQuestion(JSON.stringify(line));
    if ('error' in question) throw new Error(question.error);
    return annotateDocument(question, { lexicon, today: '2026-11-20', isAll });
  };

  test('gives offsets into the text as it was given', () => {
    const { mentions, ...rest } = annotate({ id: 'k', text: STORY });
    expect(rest).toEqual({ id: 'k', relevant: true, date: null });
    expect(mentions).toEqual([
      { start: 0, end: 7, surface: 'Taliban', id: 'taliban', kind: 'armed_group' },
      { start: 14, end: 20, surface: 'Kunduz', id: 'kunduz-city', kind: 'city' },
      { start: 40, end: 46, surface: 'Kunduz', id: 'kunduz-city', kind: 'city' },
    ]);
    for (const { start, end, surface } of mentions) expect(STORY.slice(start, end)).toBe(surface);
  });

  test('reads the text and the date of a page, and gives offsets into the text that it returns', () => {
    const { text = '', date, relevant, mentions } = annotate({ id: 1, html: PAGE });
    expect(relevant).toBe(true);
    expect(date).toBe('2015-09-28');
    expect(mentions.map(({ id }) => id)).toEqual([
      'taliban',
      'kunduz-city',
      'taliban',
      'kunduz-city',
      'afghanistan',
    ]);
    for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  test('finds nothing in a document that does not concern Afghanistan, unless told to', () => {
    const text = `${'The council met and spoke of roads and schools and of the river. '.repeat(60)}One came from Kabul.`;
    expect(annotate({ id: 'c', text })).toMatchObject({ relevant: false, mentions: [] });
    expect(annotate({ id: 'c', text }, true)).toMatchObject({
      relevant: false,
      mentions: [{ surface: 'Kabul', id: 'kabul-city' }],
    });
  });

  test.each([
    ['the date that was given', { date: '2021-08-15', url: 'https://a.example/2015/09/28/x' }, '2021-08-15'],
    ['the date in the address', { url: 'https://a.example/2015/09/28/kunduz' }, '2015-09-28'],
    ['no date', {}, null],
  ])('dates a text by %s', (_, given, date) => {
    expect(annotate({ id: 'd', text: STORY, ...given }).date).toBe(date);
  });

  test.each([
    ['an empty text', { text: '' }],
    ['an empty page', { html: '' }],
    ['no markup', { html: 'x' }],
    ['broken markup', { html: '<p><b>' }],
    ['lone surrogates', { text: '\ud800 \udc00' }],
  ])('%s has no mentions', (_, given) => {
    expect(annotate({ id: 'e', ...given }, true).mentions).toEqual([]);
  });

  test('explains every name that it found, kept or not', () => {
    const question = readQuestion(JSON.stringify({ id: 'x', text: 'Farah Fawcett never saw Afghanistan.' }));
    if ('error' in question) throw new Error(question.error);
    const options = { lexicon, today: '2026-11-20', isAll: true, isExplained: true };
    expect(annotateDocument(question, options).decisions).toMatchObject([
      { surface: 'Farah Fawcett', id: undefined, rule: 'name-of-something-else' },
      { surface: 'Afghanistan', id: 'afghanistan', rule: 'only-bearer' },
    ]);
  });
});

describe('readQuestion', () => {
  test.each([
    ['no JSON', '{"id": 1', null, /^not JSON/],
    ['no object', '[1]', null, /expected an object/],
    ['neither text nor html', '{"id": "a"}', 'a', /either "text" or "html"/],
    ['both', '{"id": "a", "text": "", "html": ""}', 'a', /either "text" or "html"/],
    ['a text that is none', '{"id": 7, "text": 5}', 7, /"text" must be a string/],
    ['a null text', '{"id": 7, "text": null}', 7, /must be strings/],
    ['a day that is none', '{"id": 7, "text": "", "date": "2021-02-30"}', 7, /"date" must be a day/],
    ['no id', '{"text": ""}', null, /"id" is missing/],
    ['a null id', '{"id": null, "text": ""}', null, /"id" must be/],
    ['an id that is none', '{"id": {}, "text": ""}', null, /"id" must be/],
  ])('refuses %s', (_, line, id, error) => {
    expect(readQuestion(line)).toEqual({ id, error: expect.stringMatching(error) });
  });
});

describe('npm run annotate', () => {
  test('answers a line for a line, goes on after a bad one, and says so at the end', async () => {
    const lines = [
      JSON.stringify({ id: 1, text: STORY }),
      'nonsense',
      '',
      JSON.stringify({ id: 2, text: 'Rain.' }),
    ];
    const { output, code } = await run(['src/command-line/annotate.ts', '--all'], lines.join('\n'));
    const answers = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(4);
    expect(answers[0]).toMatchObject({ id: 1, relevant: true });
    expect(answers[1]).toEqual({ id: null, error: expect.stringMatching(/^not JSON/) });
    expect(answers[2]).toEqual({ id: null, error: expect.stringMatching(/^not JSON/) });
    expect(answers[3]).toEqual({ id: 2, relevant: false, date: null, mentions: [] });
    expect(code).toBe(1);
  }, 60_000);

  test('ends in silence when its reader has read enough', async () => {
    const line = `${JSON.stringify({ id: 1, text: STORY })}\n`;
    const child = spawn(process.execPath, ['src/command-line/annotate.ts'], { cwd: root });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    // What is left of the input when the program ends has nowhere to go.
    child.stdin.on('error', () => {});
    child.stdin.end(line.repeat(20_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(complaints).toBe('');
  }, 60_000);
});

function run(args: readonly string[], input: string): Promise<{ output: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ output, code }));
    child.stdin.end(input);
  });
}
