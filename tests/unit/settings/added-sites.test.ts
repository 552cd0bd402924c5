import { expect, test } from 'vitest';
import { addedHostOf, hostIn, isLookedAt } from '../../../src/settings/added-sites.ts';

test.each([
  ['example.org', 'example.org'],
  ['  www.Example.ORG ', 'example.org'],
  ['https://news.example.org/a/b?c#d', 'news.example.org'],
  ['example.org:8080/path', 'example.org'],
  ['خبر.example', 'xn--ngblk.example'],
  ['localhost', undefined],
  ['*', undefined],
  ['*.org', undefined],
  ['192.168.0.1', undefined],
  ['ftp://example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['two words', undefined],
  ['', undefined],
])('who types “%s” means %s', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});

test.each([
  ['https://example.org/a', 'example.org'],
  ['http://news.example.org/', 'example.org'],
  ['https://notexample.org/', undefined],
  ['https://example.org.evil.test/', undefined],
  ['file:///example.org', undefined],
  ['about:blank', undefined],
])('%s belongs to the added host %s', (url, host) => {
  expect(addedHostOf(url, { addedHosts: ['dawn.test', 'example.org'] })).toBe(host);
});

test.each([
  ['a site of the list', 'https://www.dawn.com/1', [], [], true],
  ['one that is switched off', 'https://www.dawn.com/1', ['dawn.com'], [], false],
  ['one that is switched off and was added', 'https://www.dawn.com/1', ['dawn.com'], ['dawn.com'], false],
  ['an added site', 'https://example.org/', [], ['example.org'], true],
  ['any other', 'https://example.org/', [], [], false],
])('%s is looked at or not', (_what, url, disabledHosts, addedHosts, expected) => {
  expect(isLookedAt(url, { disabledHosts, addedHosts })).toBe(expected);
});
