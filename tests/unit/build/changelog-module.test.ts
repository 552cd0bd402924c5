import { expect, test } from 'vitest';
import { parseChangelog } from '../../../src/build/changelog-module.ts';

test('versions with their changes, on one line each, without marks of code', () => {
  const markdown =
    '# Changelog\n\nNewest first.\n\n## 0.2.0\n\n- An atlas opens\n  from `popup`.\n- Dark.\n\n## 0.1.0\n\n- First.\n';
  expect(parseChangelog(markdown)).toEqual([
    { title: '0.2.0', changes: ['An atlas opens from popup.', 'Dark.'] },
    { title: '0.1.0', changes: ['First.'] },
  ]);
});
