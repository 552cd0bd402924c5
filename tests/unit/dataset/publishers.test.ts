import { describe, expect, it, test } from 'vitest';
import { countIndependentPublishers, wordsOf } from '../../../src/dataset/publishers.ts';
import type { ReportTier } from '../../../src/domain.ts';
import { datasetWith, report } from './small-dataset.ts';

const isPublisher = (name: string) => ['Tabnak', 'Stratfor', 'The Herald'].includes(name);
const words = (publisher: string, tier: ReportTier = 'press') => wordsOf({ publisher, tier }, isPublisher);

describe('whose words a page carries', () => {
  it.each([
    ['Reuters', 'Reuters'],
    ['Reuters (copy)', 'Reuters'],
    ['Malay Mail (AFP)', 'AFP'],
    ['AP in The Herald (Rock Hill)', 'AP'],
    ['Wars in the World (copy of AP)', 'AP'],
    ['Everything Explained Today (Wikipedia copy)', 'Wikipedia'],
    ['Tabnak (copy on Ghatreh)', 'Tabnak'],
    ['BBC Persian (copy on a blog)', 'BBC'],
    ['Afghanistan.ru (copy on CA-NEWS)', 'Afghanistan.ru'],
    ['The New York Times (excerpt on Afghan War Blog)', 'The New York Times'],
    ['BBC News', 'BBC'],
    ['NewsSniffer (copy of The New York Times)', 'The New York Times'],
    ['Small Wars Journal (NYT excerpt)', 'The New York Times'],
    ['The Daily Star (Lebanon)', 'The Daily Star (Lebanon)'],
    ['Afghan Voice Agency (AVA)', 'Afghan Voice Agency (AVA)'],
    ['Hasht-e Subh (8am)', 'Hasht-e Subh (8am)'],
  ])('%s: those of %s', (publisher, house) => expect(words(publisher)).toBe(house));

  it('a copy that names no original carries nobody’s', () => {
    expect(words('Rantburg (digest)', 'mirror')).toBeUndefined();
    expect(words('ecoi.net', 'mirror')).toBeUndefined();
    expect(words('Blog (press copy)', 'mirror')).toBeUndefined();
  });
});

test('two pages of one house, an agency’s story in two papers, and a copy of no known origin are one voice', () => {
  const reports = [
    report({ url: 'https://a.org', publisher: 'The National (Reuters)' }),
    report({ url: 'https://b.org', publisher: 'Reuters (copy)', tier: 'mirror' }),
    report({ url: 'https://c.org', publisher: 'ecoi.net', tier: 'mirror' }),
    report({ url: 'https://d.org', publisher: 'TOLOnews' }),
  ];
  const dataset = datasetWith([], { reports });
  const count = (...urls: string[]) => countIndependentPublishers(dataset, urls);
  expect(count('https://a.org', 'https://b.org', 'https://c.org')).toBe(1);
  expect(count('https://a.org', 'https://d.org')).toBe(2);
  expect(count('https://c.org', 'https://nowhere.org')).toBe(0);
});
