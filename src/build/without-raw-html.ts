import type { Plugin } from 'vite';

/**
 * Cuts the one line of Preact that assigns `innerHTML` (its `dangerouslySetInnerHTML`). No component of ours can then
 * put raw HTML into a page, and the add-on linter's `UNSAFE_VAR_ASSIGNMENT` has nothing to warn about.
 */
export function withoutRawHtml(): Plugin {
  return {
    name: 'hashiya:without-raw-html',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.(?:mjs|module\.js)$/ },
      handler(code) {
        const cut = code.replace(/\(\w+\.innerHTML=\w+\.__html\)/, '(0)');
        if (cut === code)
          this.error('Preact changed: its raw-HTML assignment was not found. Look for it and adapt.');
        return { code: cut, map: null };
      },
    },
  };
}
