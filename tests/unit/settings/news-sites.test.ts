import { describe, expect, test } from 'vitest';
import { findNewsSite, NEWS_SITES, newsMatchPatterns } from '../../../src/settings/news-sites.ts';

describe('the list', () => {
  const hosts = NEWS_SITES.flatMap((site) => site.hosts);

  test('has at least 60 outlets, of every kind', () => {
    expect(NEWS_SITES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(NEWS_SITES.map((site) => site.kind))).toEqual(
      new Set(['wire', 'international', 'regional', 'afghan', 'specialist']),
    );
  });

  test('names each host once, as a bare lower-case name', () => {
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
    expect(hosts.filter((host) => !/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
  });

  test('asks for nothing wider than a site', () => {
    expect(
      newsMatchPatterns().filter((pattern) => !/^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/\*$/.test(pattern)),
    ).toEqual([]);
  });

  test('has each publisher once', () => {
    expect(new Set(NEWS_SITES.map((site) => site.publisher)).size).toBe(NEWS_SITES.length);
  });
});

describe('findNewsSite', () => {
  test.each([
    ['https://www.longwarjournal.org/archives/2015/09/x.php', 'Long War Journal'],
    ['http://longwarjournal.org/', 'Long War Journal'],
    ['https://news.bbc.co.uk/2/hi/south_asia/1654353.stm', 'BBC'],
    ['https://gandhara.rferl.org/a/1.html', 'Radio Free Europe/Radio Liberty'],
  ])('%s is of %s', (url, publisher) => {
    expect(findNewsSite(url)?.publisher).toBe(publisher);
  });

  test.each([
    'https://notdawn.com/',
    'https://dawn.com.example.org/',
    'https://example.org/?u=https://dawn.com/',
    'file:///dawn.com/',
    'about:blank',
    'not an address',
    '',
  ])('%s is of no site', (url) => {
    expect(findNewsSite(url)).toBeUndefined();
  });
});
