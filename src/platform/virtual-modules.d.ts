declare module 'virtual:hashiya/lexicon' {
  /** The packed lexicon, base64. */
  const lexicon: string;
  export default lexicon;
}

declare module 'virtual:hashiya/package' {
  /** Version of the dataset in the package, e.g. `2026.11.0`. */
  export const version: string;
  /** How many rows each of its tables has. */
  export const counts: Readonly<Record<'places' | 'events' | 'actors' | 'reports', number>>;
}
