import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildKind, buildExtension, buildFolder } from '../src/command-line/extension-builds.ts';
import { type BrowserName, findBrowser } from '../src/command-line/find-browser.ts';

/**
 * Everything that must hold, in one command: style, types, data, unit tests, both builds, their sizes, the add-on
 * linter, and end-to-end tests in both browsers. Each step runs even if one before it failed. A step counts as one test,
 * the tests of Vitest as themselves; a browser that is missing is a failure, never a pass.
 */

const root = join(import.meta.dirname, '..');
const results = join(root, '.output/test-results');
const browsers: readonly BrowserName[] = ['chromium', 'firefox'];
const kinds: readonly BuildKind[] = ['shipped', 'e2e'];

/** The most that the gate may cost every news page, compressed, in bytes. */
const GATE_LIMIT = 2_048;
/** The same for the reader, which comes into every page about Afghanistan; what comes with it is counted apart. */
const READER_LIMIT = 14_000;
/** And for the card and for what reads the dates of a story, which come with the reader. */
const CARD_LIMIT = 20_000;
const STORY_LIMIT = 5_000;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  run(): Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0 };
const FAILED: Count = { passed: 0, failed: 1 };

const steps: readonly Step[] = [
  { name: 'lint', run: () => npmRun('lint') },
  { name: 'types', run: () => npmRun('types') },
  { name: 'dataset check', run: () => npmRun('dataset:check') },
  { name: 'dataset format', run: () => npmRun('dataset:format', '--check') },
  { name: 'unit tests', run: () => vitest('vitest.config.ts', ['default']) },
  { name: 'names found in the gold set', run: () => npmRun('eval') },
  ...browsers.map((browser) => ({ name: `build for ${browser}`, run: async () => build(browser) })),
  { name: 'sizes', run: async () => checkSizes() },
  { name: 'numbers in the README', run: () => npmRun('readme:numbers', '--check') },
  { name: 'add-on linter', run: lintForFirefox },
  ...browsers.map((browser) => ({ name: `${browser} is here`, run: async () => isHere(browser) })),
  {
    name: 'end-to-end tests',
    run: () => vitest('vitest.e2e.config.ts', ['default', './tests/e2e/second-tries.ts']),
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts: Count[] = [];
const failures: string[] = [];
for (const { name, run } of steps) {
  console.log(`\n━━ ${name}`);
  const start = performance.now();
  const count = await run();
  console.log(
    `${count.failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1_000).toFixed(1)} s`,
  );
  counts.push(count);
  if (count.failed > 0) failures.push(name);
}

const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

function execute(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function npmRun(script: string, ...args: readonly string[]): Promise<Count> {
  return (await execute('npm', ['run', '--silent', script, '--', ...args])) ? PASSED : FAILED;
}

/** Runs Vitest and counts its tests. A run that broke off before it could report counts as one failure. */
async function vitest(config: string, reporters: readonly string[]): Promise<Count> {
  const report = join(results, `${config}.json`);
  const isGreen = await execute(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--config=${config}`,
      ...[...reporters, 'json'].map((reporter) => `--reporter=${reporter}`),
      `--outputFile.json=${report}`,
    ],
    { HASHIYA_IS_BUILT: '1' },
  );
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = !isGreen && numFailedTests === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch {
    return FAILED;
  }
}

function build(browser: BrowserName): Count {
  try {
    for (const kind of kinds) buildExtension({ browser, kind });
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

/** Prints what each part weighs, and holds what pages pay for to its limits. */
function checkSizes(): Count {
  const folder = buildFolder({ browser: 'chromium', kind: 'shipped' });
  try {
    const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:js|css|json)$/.test(path))
      .sort();
    for (const part of parts) {
      const raw = statSync(join(folder, part)).size;
      console.log(
        `  ${part.padEnd(32)} ${kB(raw).padStart(10)} ${kB(compressed(join(folder, part))).padStart(9)} gzip`,
      );
    }
    const limits = {
      'content-scripts/gate.js': GATE_LIMIT,
      'reader.js': READER_LIMIT,
      'card.js': CARD_LIMIT,
      'story.js': STORY_LIMIT,
    };
    const heavy = Object.entries(limits).filter(([part, limit]) => compressed(join(folder, part)) > limit);
    if (heavy.length === 0) return PASSED;
    for (const [part, limit] of heavy)
      console.error(
        `${part} weighs ${compressed(join(folder, part))} bytes compressed; its limit is ${limit}.`,
      );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return FAILED;
}

function compressed(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function kB(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

async function lintForFirefox(): Promise<Count> {
  const folder = buildFolder({ browser: 'firefox', kind: 'shipped' });
  const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const isClean = await execute(process.execPath, [
    webExt,
    'lint',
    `--source-dir=${folder}`,
    '--warnings-as-errors',
  ]);
  return isClean ? PASSED : FAILED;
}

function isHere(browser: BrowserName): Count {
  const found = findBrowser(browser);
  console.log(found.kind === 'found' ? `  ${found.path}` : found.advice);
  return found.kind === 'found' ? PASSED : FAILED;
}
