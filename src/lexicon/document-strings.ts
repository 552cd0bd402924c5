/** Which strings stand anywhere in a document: what the rules ask of a whole document, asked once and kept up to date. */
export class DocumentStrings {
  readonly #texts: () => Iterable<string>;
  readonly #known = new Map<string, boolean>();
  /** Lists of strings of which all have been searched for. */
  readonly #prepared = new Set<readonly string[]>();

  /** @param texts all texts of the document, as it is now. */
  constructor(texts: () => Iterable<string>) {
    this.#texts = texts;
  }

  /** Whether any text holds this string, as written. */
  includes(string: string): boolean {
    return this.#known.get(string) ?? this.#search(string);
  }

  /** Whether any text holds one of these strings. */
  includesAny(strings: readonly string[]): boolean {
    return strings.some((string) => this.includes(string));
  }

  /** Whether all of these strings have been searched for. */
  isPrepared(strings: readonly string[]): boolean {
    return strings.length === 0 || this.#prepared.has(strings);
  }

  /** Searches for strings that were not asked for yet, in a step each: a search goes through all of the document. */
  *prepare(strings: readonly string[]): Generator<undefined, void> {
    for (const string of strings) {
      if (this.#known.has(string)) continue;
      this.#search(string);
      yield;
    }
    this.#prepared.add(strings);
  }

  /** Takes note of texts that have come and gone. Answers whether some string is there now that was not, or the reverse. */
  change({
    added,
    removed,
  }: {
    added: readonly TextOfDocument[];
    removed: readonly TextOfDocument[];
  }): boolean {
    let isOther = false;
    for (const [string, wasThere] of this.#known) {
      const isConcerned = (wasThere ? removed : added).some(({ text }) => text.includes(string));
      if (isConcerned && this.#search(string) !== wasThere) isOther = true;
    }
    return isOther;
  }

  #search(string: string): boolean {
    let isThere = false;
    for (const text of this.#texts()) {
      isThere = text.includes(string);
      if (isThere) break;
    }
    this.#known.set(string, isThere);
    return isThere;
  }
}

interface TextOfDocument {
  readonly text: string;
}
