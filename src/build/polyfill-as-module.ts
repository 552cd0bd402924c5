import type { Plugin } from 'vite';

/**
 * Makes webextension-polyfill a module with one export. It is written for older loaders, and a bundler that takes it from
 * there asks what it exports for all its properties. Where the browser has a `browser` of its own, that is the whole API:
 * to ask for each part of it makes each, which takes a tenth of the time in which the popup opens.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'hashiya:polyfill-as-module',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill(?:\.min)?\.js$/ },
      handler(code) {
        if (!code.includes('typeof exports !== "undefined"') && !code.includes('"undefined"!=typeof exports'))
          this.error(
            'webextension-polyfill changed: it no longer looks for `exports`. Look how it exports, and adapt.',
          );
        return {
          code: [
            'const polyfill = { exports: {} };',
            `(function (module, exports, define) {${code}\n})(polyfill, polyfill.exports);`,
            'export default polyfill.exports;',
          ].join('\n'),
          map: null,
        };
      },
    },
  };
}
