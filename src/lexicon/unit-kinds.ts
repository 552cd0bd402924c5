import { CAPITAL, CLASS_MASK, OTHER_LETTER, TRACELESS, UnitKind } from './lexicon-format.ts';

/** What each UTF-16 unit is to the search for the beginnings of words, by its class and by how names begin with it. */
export function unitKindsOf(unitClasses: Uint16Array, firstLetter: number, starts: Uint8Array): Uint8Array {
  return Uint8Array.from(unitClasses, (unit) => {
    const symbol = unit & CLASS_MASK;
    if (symbol < firstLetter) return UnitKind.betweenWords;
    if (symbol === TRACELESS) return UnitKind.traceless;
    if (symbol === OTHER_LETTER) return UnitKind.inWord;
    if (starts[symbol] === 1) return UnitKind.isWithoutCase;
    return unit >= CAPITAL || starts[symbol] === 2 ? UnitKind.mayBeginName : UnitKind.inWord;
  });
}
