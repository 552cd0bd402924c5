import type { NameHit } from './name-hit.ts';
import type { ReadText } from './read-text.ts';

/**
 * What the names of a document tell of one another, gathered as they are judged, and remembered with who asked for what:
 * names that are added later and tell nothing that anybody has asked for leave all answers before them as they are. So a
 * page that grows costs what is added to it, and is judged anew only where something new bears on something old.
 */
export class DocumentEvidence {
  /** Whether names have been judged by this evidence: from then on it may become outdated. */
  hasJudged = false;
  /** Something was added that would have changed an answer given before. */
  isOutdated = false;

  /** Whether the document surely concerns Afghanistan, and the lesser names that may yet say so. */
  isOfConcern = false;
  readonly weakNames = new Set<number>();
  /** Spellings of which a restaurant or a ship is named there, and spellings that are somebody's there. */
  readonly things = new Set<number>();
  readonly named = new Set<number>();
  /** People named by a full name that is theirs alone. */
  readonly soleBearers = new AskedSet<number>(this);
  readonly namedInFull = new AskedSet<number>(this);
  readonly lastNamed = new LastNamed(this);
  /** Spellings that are somebody's surname there. */
  readonly surnames = new AskedSet<number>(this);
  /** Spellings that are used as a place's name somewhere. */
  readonly usedAsPlaces = new AskedSet<number>(this);
  /** Spellings that stand somewhere with a head noun. */
  readonly headed = new AskedSet<number>(this);
  readonly soleMeanings = new SoleMeanings(this);
  readonly provinces = new ProvinceEvidence(this);

  /** Says that an answer given before would be another now. */
  outdate(): void {
    this.isOutdated = true;
  }
}

type Outdatable = Pick<DocumentEvidence, 'outdate'>;

/** Where something stands in a document. */
export type Standing = Pick<NameHit, 'read' | 'start'>;

/** A set that remembers what it was asked for. */
export class AskedSet<Key> {
  readonly #owner: Outdatable;
  readonly #keys = new Set<Key>();
  readonly #asked = new Set<Key>();

  constructor(owner: Outdatable) {
    this.#owner = owner;
  }

  add(key: Key): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    if (this.#asked.has(key)) this.#owner.outdate();
  }

  has(key: Key): boolean {
    this.#asked.add(key);
    return this.#keys.has(key);
  }
}

const SEVERAL = -1;

/** What a spelling means wherever the document says what it means; nothing where it means now this and now that. */
class SoleMeanings {
  readonly #owner: Outdatable;
  readonly #entityOf = new Map<number, number>();
  readonly #asked = new Set<number>();

  constructor(owner: Outdatable) {
    this.#owner = owner;
  }

  add(group: number, entity: number): void {
    const known = this.#entityOf.get(group);
    if (known === entity || known === SEVERAL) return;
    this.#entityOf.set(group, known === undefined ? entity : SEVERAL);
    if (this.#asked.has(group)) this.#owner.outdate();
  }

  get(group: number): number | undefined {
    this.#asked.add(group);
    const entity = this.#entityOf.get(group);
    return entity === SEVERAL ? undefined : entity;
  }
}

interface Naming extends Standing {
  readonly entity: number;
}

/** Who of a surname was last named in full before a place in the document. */
class LastNamed {
  readonly #owner: Outdatable;
  readonly #namings = new Map<string, Naming[]>();
  readonly #asked = new Map<string, Standing[]>();

  constructor(owner: Outdatable) {
    this.#owner = owner;
  }

  add(surname: string, naming: Naming): void {
    const namings = listAt(this.#namings, surname);
    const at = placeIn(namings, naming);
    const [before, after] = [namings[at - 1], namings[at]];
    namings.splice(at, 0, naming);
    if (before?.entity !== naming.entity && isAskedBetween(this.#asked.get(surname), naming, after))
      this.#owner.outdate();
  }

  before(surname: string, standing: Standing): number | undefined {
    listAt(this.#asked, surname).push(standing);
    const namings = this.#namings.get(surname) ?? [];
    return namings[placeIn(namings, standing) - 1]?.entity;
  }
}

/** Where a document surely speaks of each province. */
class ProvinceEvidence {
  readonly #owner: Outdatable;
  readonly #found = new Map<number, Standing[]>();
  readonly #asked = new Map<number, Standing[]>();
  /** Whether some name was decided by how many texts lie between it and its provinces. */
  isWeighed = false;

  constructor(owner: Outdatable) {
    this.#owner = owner;
  }

  add(province: number, standing: Standing): void {
    const found = listAt(this.#found, province);
    const at = placeIn(found, standing);
    // Only names between the evidence on both sides have it as their nearest.
    if (isAskedBetween(this.#asked.get(province), found[at - 1], found[at])) this.#owner.outdate();
    found.splice(at, 0, standing);
  }

  /** The evidence of a province beside a name: before it and behind it, the name itself left out. */
  beside(province: number, name: Standing): readonly [Standing | undefined, Standing | undefined] {
    listAt(this.#asked, province).push(name);
    const found = this.#found.get(province) ?? [];
    const at = placeIn(found, name);
    const isSelf = found[at]?.read === name.read && found[at].start === name.start;
    return [found[at - 1], found[isSelf ? at + 1 : at]];
  }
}

function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

const indexOf = ({ index }: ReadText) => index;

function isBefore(one: Standing, other: Standing): boolean {
  return one.read === other.read ? one.start < other.start : indexOf(one.read) < indexOf(other.read);
}

/** Where something belongs in a list in reading order: before whatever does not stand before it. */
function placeIn(list: readonly Standing[], standing: Standing): number {
  const last = list.at(-1);
  // Documents are read from their beginning, and most of them grow at their end.
  if (!last || isBefore(last, standing)) return list.length;
  let low = 0;
  for (let high = list.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as Standing, standing)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAskedBetween(
  asked: readonly Standing[] | undefined,
  from: Standing | undefined,
  to: Standing | undefined,
): boolean {
  if (!asked) return false;
  return asked.some((one) => (!from || isBefore(from, one)) && (!to || isBefore(one, to)));
}
