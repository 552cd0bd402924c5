import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface BrowserSource {
  /** Environment variable that names the program. */
  readonly variable: string;
  /** Programs to look for on PATH, the likeliest first. */
  readonly commands: readonly string[];
  /** Where systems install it that do not put it on PATH. */
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly download: string;
}

const SOURCES: Readonly<Record<BrowserName, BrowserSource>> = {
  chromium: {
    variable: 'CHROME_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackage: 'chromium',
    download: 'https://www.chromium.org/getting-involved/download-chromium/',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debianPackage: 'firefox-esr',
    download: 'https://www.mozilla.org/firefox/',
  },
};

/** A browser's program, or what to do about its absence. */
export type FoundBrowser =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly advice: string };

/**
 * Finds a browser: the one that the environment names, else the first on PATH. Where there is none and this is root on
 * Debian or a system like it, takes it from apt.
 */
export function findBrowser(name: BrowserName): FoundBrowser {
  const { variable, debianPackage, download } = SOURCES[name];
  const named = process.env[variable];
  if (named) {
    return isProgram(named)
      ? { kind: 'found', path: named }
      : { kind: 'missing', advice: `${variable} names ${named}, which is no program. Correct or remove it.` };
  }
  const path = lookFor(name) ?? (installFromApt(debianPackage) ? lookFor(name) : undefined);
  if (path) return { kind: 'found', path };
  return {
    kind: 'missing',
    advice:
      `No ${name} was found. Install it (Debian, Ubuntu: “apt-get install ${debianPackage}”; others: ${download}), ` +
      `or name its program in ${variable}.`,
  };
}

function lookFor(name: BrowserName): string | undefined {
  const { commands, places } = SOURCES[name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installFromApt(debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error(`Installing ${debianPackage} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', debianPackage);
}
