import { deflateRawSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon.ts';
import { findMentions } from '../../../src/lexicon/find-mentions.ts';
import { openLexicon } from '../../../src/lexicon/lexicon.ts';
import { shipLexicon, unshipLexicon } from '../../../src/lexicon/ship-lexicon.ts';
import { compileRealLexicon, mark, rules, tables } from './marked-text.ts';

describe('the packed lexicon', () => {
  let real: ReturnType<typeof compileRealLexicon>;
  beforeAll(() => {
    real = compileRealLexicon();
  });

  test('knows every entity of the dataset by number, id, kind and province', () => {
    const { lexicon, report } = real;
    expect(report.entities).toBe(tables.places.length + tables.actors.length);
    tables.places.forEach((place, entity) => {
      expect(lexicon.idOf(entity)).toBe(place.id);
      expect(lexicon.kindOf(entity)).toBe(place.kind);
    });
    const sangin = tables.places.findIndex(({ id }) => id === 'sangin-district');
    const province = lexicon.provinceOf(sangin);
    expect(province !== undefined && lexicon.idOf(province)).toBe('helmand-province');
  });

  test('stays small enough to be injected into a page', () => {
    const shipped = deflateRawSync(shipLexicon(real.bytes), { level: 9 }).toString('base64');
    expect(gzipSync(shipped, { level: 9 }).length).toBeLessThan(150_000);
  });

  test('finds the usual name of every province and provincial capital', () => {
    for (const { kind, name, id } of tables.places) {
      if (kind !== 'province' && kind !== 'city') continue;
      const marked = mark(real.lexicon, `In Afghanistan, the ${kind} of ${name} was quiet.`);
      expect(marked).toBe(`In [Afghanistan|afghanistan], the ${kind} of [${name}|${id}] was quiet.`);
    }
  });

  test('is the same wherever its bytes lie', () => {
    const shifted = new Uint8Array(real.bytes.length + 3);
    shifted.set(real.bytes, 3);
    const lexicon = openLexicon(shifted.subarray(3));
    const texts = ['The Taliban took Kunduz.'];
    expect(findMentions({ lexicon, texts })).toEqual(findMentions({ lexicon: real.lexicon, texts }));
  });

  test('comes out of its shipped form byte for byte', () => {
    expect(unshipLexicon(shipLexicon(real.bytes))).toEqual(real.bytes);
  });

  test('comes out the same every time', () => {
    expect(compileRealLexicon().bytes).toEqual(real.bytes);
  });

  test('refuses bytes of another format', () => {
    expect(() => openLexicon(new Uint8Array(1000))).toThrow('These bytes are no lexicon of this version');
  });

  test('names the rule that speaks of an entity which does not exist', () => {
    const { names } = rules.ambiguity;
    const ambiguity = {
      ...rules.ambiguity,
      names: { ...names, rules: [{ rule: 'made-up', names: ['Kabul'], choose: 'no-such-place' }] },
    };
    expect(() => compileLexicon({ ...tables, ...rules, ambiguity })).toThrow(
      'no entity has the id no-such-place',
    );
  });

  test('every id of the rule files is in the dataset', () => {
    const ids = new Set([...tables.places, ...tables.actors].map(({ id }) => id));
    const { names, moreNames } = rules.ambiguity;
    const used = [...Object.keys(moreNames.names), ...names.order.flatMap((order) => order.ids)];
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});
