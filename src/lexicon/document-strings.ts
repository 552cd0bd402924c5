/** Which strings stand anywhere in a document: what the rules ask of a whole document, asked once. */
export class DocumentStrings {
  readonly #texts: readonly string[];
  readonly #known = new Map<string, boolean>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Whether any text holds this string, as written. */
  includes(string: string): boolean {
    return this.#known.get(string) ?? this.#search(string);
  }

  /** Searches for strings that were not asked for yet, in a step each: a search goes through all of the document. */
  *prepare(strings: readonly string[]): Generator<undefined, void> {
    for (const string of strings) {
      if (this.#known.has(string)) continue;
      this.#search(string);
      yield;
    }
  }

  #search(string: string): boolean {
    const isThere = this.#texts.some((text) => text.includes(string));
    this.#known.set(string, isThere);
    return isThere;
  }
}
