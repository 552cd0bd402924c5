/** The bytes of a lexicon from the text that its script holds them as. */
export const unpackLexicon = (packed: string): Uint8Array => Uint8Array.fromBase64(packed);
