declare module 'virtual:hashiya/lexicon' {
  /** The packed lexicon, base64. */
  const lexicon: string;
  export default lexicon;
}

declare module 'virtual:hashiya/package' {
  /** Version of the dataset in the package and a digest of its content, e.g. `2026.11.0+1f0c29ab77e3`. */
  export const edition: string;
}
