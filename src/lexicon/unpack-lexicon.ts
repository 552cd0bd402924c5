import { inflateSync } from 'fflate';
import { unshipLexicon } from './ship-lexicon.ts';

/**
 * The bytes of a lexicon from the shipped form in raw DEFLATE, which its script holds in base64. Base64 of the bare bytes would
 * weigh half as much again once the package is compressed.
 *
 * The browser's own `DecompressionStream` is out of reach here: in Firefox 153 a content script has only the page's, and
 * that refuses what a content script writes into it (tried November 2026).
 */
export const unpackLexicon = (packed: Uint8Array): Uint8Array => unshipLexicon(inflateSync(packed));
