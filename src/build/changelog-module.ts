import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:hashiya/changelog';
/** Rollup's mark for a module that is no file. */
const MARK = '\0';

/** A version with what a user would notice of it. */
export interface ChangelogVersion {
  readonly title: string;
  readonly changes: readonly string[];
}

/** Serves `CHANGELOG.md` to the page about the data: `virtual:hashiya/changelog`, versions newest first. */
export function changelogModule(root: string): Plugin {
  return {
    name: 'hashiya:changelog',
    resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: (id) => MARK + id },
    load: {
      filter: { id: new RegExp(`^${MARK}${NAME}$`) },
      handler: () =>
        `export default ${JSON.stringify(parseChangelog(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')))};`,
    },
  };
}

/** The versions of a changelog: a heading of the second rank each, with a list. Marks of code are taken out. */
export function parseChangelog(markdown: string): readonly ChangelogVersion[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const changes = lines
        .join('\n')
        .split(/^- /m)
        .slice(1)
        .map((change) => change.replace(/\s+/g, ' ').replaceAll('`', '').trim());
      return { title: title.trim(), changes };
    });
}
