import type { SpellingRule, SpellingRules, SpellingScope } from './lexicon-rules.ts';

/** Another way to write the part `[from, to)` of a name. */
export interface Alternative {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The rule that offers it. */
  readonly rule: string;
}

/**
 * What the rules offer for one name: other spellings of its parts. A text spells the name if it can be read from start
 * to end, at each point by the name itself or by an alternative; so the rules combine freely, and the number of
 * spellings grows without the automaton growing with it.
 *
 * @param name the name, folded, and whether it is the usual one of its bearer: some rules rewrite no alias.
 */
export function spellingAlternatives(
  { form, scope, isUsual }: { form: string; scope: SpellingScope; isUsual: boolean },
  { rules }: SpellingRules,
): Alternative[] {
  const alternatives: Alternative[] = [];
  for (const rule of rules) {
    if (!rule.scope.includes(scope) || (rule.isForUsualNames && !isUsual)) continue;
    for (const { from, to, text } of offers(form, rule)) {
      const isSame = form.slice(from, to) === text;
      const isKnown = alternatives.some(
        (known) => known.from === from && known.to === to && known.text === text,
      );
      if (!isSame && !isKnown) alternatives.push({ from, to, text, rule: rule.name });
    }
  }
  return alternatives;
}

type Offer = Omit<Alternative, 'rule'>;

function offers(form: string, rule: SpellingRule): Offer[] {
  switch (rule.kind) {
    case 'linker':
      return wordsOf(form).flatMap(({ word, from, to }) => {
        if (from === 0 || to === form.length || !rule.linkers.includes(word)) return [];
        const texts = [
          ...rule.linkers.map((linker) => ` ${linker} `),
          ...rule.onTheWordBefore.flatMap((vowel) => [`${vowel} `, vowel]),
          // Written twice: Puli-i-Khumri, Dashti-i-Archi.
          'i i ',
          'i e ',
          ' ',
        ];
        return texts.map((text) => ({ from: from - 1, to: to + 1, text }));
      });
    case 'join': {
      const words = wordsOf(form);
      return words.slice(1).flatMap(({ word, from }, at) => {
        const before = words[at]?.word ?? '';
        const isFit = before.length >= 3 && word.length >= 2 && before.length <= rule.longestWord;
        return isFit && word.length <= rule.longestWord ? [{ from: from - 1, to: from, text: '' }] : [];
      });
    }
    case 'part':
      return wordsOf(form).flatMap(({ word, to }) =>
        rule.parts
          .filter((part) => word.endsWith(part) && word.length >= part.length + 3)
          .map((part) => {
            const from = to - part.length;
            return { from: from - 1, to: from, text: `${form.charAt(from - 1)} ` };
          }),
      );
    case 'words':
      return rule.sets.flatMap((set) =>
        set.flatMap((phrase) => {
          const from = ` ${form} `.indexOf(` ${phrase} `);
          if (from < 0) return [];
          return set.map((text) => ({ from, to: from + phrase.length, text }));
        }),
      );
    case 'letters':
      return rule.pairs.flatMap(([part, text]) =>
        occurrences(form, part)
          .filter((from) => {
            const { word, start } = wordAt(form, from);
            if (part.includes(' ')) return true;
            return word.length >= (rule.shortestWord ?? 0) && !(rule.neverFirst && from === start);
          })
          .map((from) => ({ from, to: from + part.length, text })),
      );
    case 'doubled':
      return [
        ...rule.single.flatMap((letter) =>
          occurrences(form, letter + letter).map((from) => ({ from, to: from + 2, text: letter })),
        ),
        ...rule.double.flatMap((letter) =>
          occurrences(form, letter)
            .filter((at) => wordAt(form, at).word.length >= rule.shortestWord && isBetweenVowels(form, at))
            .map((from) => ({ from, to: from + 1, text: letter + letter })),
        ),
      ];
    case 'suffixes':
      return wordsOf(form).flatMap(({ word, to }) => {
        const last = word.charAt(word.length - 1);
        // Behind a name as a whole the endings that are written on anything do the same.
        const isInside = to < form.length && rule.after.includes(last);
        const texts = isInside ? rule.suffixes.map((suffix) => last + suffix) : [];
        return texts.map((text) => ({ from: to - 1, to, text }));
      });
    case 'ending':
      return wordsOf(form).flatMap(({ word, to }) => {
        const ending = [...(rule.from ?? rule.endings)]
          .sort((a, b) => b.length - a.length)
          .find((e) => word.endsWith(e));
        if (ending === undefined || word.length < rule.shortestWord) return [];
        return rule.endings.map((text) => ({ from: to - ending.length, to, text }));
      });
    case 'written-on':
      return [];
  }
}

function wordsOf(form: string): { word: string; from: number; to: number }[] {
  let from = 0;
  return form.split(' ').map((word) => {
    const found = { word, from, to: from + word.length };
    from += word.length + 1;
    return found;
  });
}

function wordAt(form: string, at: number): { word: string; start: number } {
  const start = form.lastIndexOf(' ', at - 1) + 1;
  const end = form.indexOf(' ', at);
  return { word: form.slice(start, end < 0 ? undefined : end), start };
}

function occurrences(form: string, part: string): number[] {
  const found: number[] = [];
  for (let at = form.indexOf(part); at >= 0; at = form.indexOf(part, at + 1)) found.push(at);
  return found;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
const isBetweenVowels = (form: string, at: number): boolean =>
  isVowel(form.charAt(at - 1)) && isVowel(form.charAt(at + 1));
