declare module 'virtual:hashiya/gallery' {
  const galleries: Readonly<Record<string, import('./states.ts').Gallery>>;
  export default galleries;
}
