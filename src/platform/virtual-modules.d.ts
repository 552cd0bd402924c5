declare module 'virtual:hashiya/lexicon' {
  /** The packed lexicon, raw DEFLATE, base64. */
  const lexicon: string;
  export default lexicon;
}

declare module 'virtual:hashiya/package' {
  /** Version of the dataset in the package and a digest of its content, e.g. `2026.11.0+1f0c29ab77e3`. */
  export const edition: string;
}

declare module 'virtual:hashiya/atlas-map' {
  /** The shapes of the country, fine enough to be enlarged eight times. */
  const geometry: import('../map/map-geometry.ts').MapGeometry;
  export default geometry;
}

declare module 'virtual:hashiya/locator-map' {
  /** The shapes of the country for a small map. */
  const geometry: import('../map/map-geometry.ts').MapGeometry;
  export default geometry;
}

declare module 'virtual:hashiya/changelog' {
  /** What a user would notice of each version, newest first. */
  const changelog: readonly import('../build/changelog-module.ts').ChangelogVersion[];
  export default changelog;
}

declare module 'virtual:hashiya/first-words' {
  /** In English, the labels that a card draws before the extension has answered. */
  const labels: import('../build/first-words-module.ts').FirstWords;
  export default labels;
}
