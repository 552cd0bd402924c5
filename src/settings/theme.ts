import type { Theme } from './settings-schema.ts';

/** The value of the CSS property `color-scheme` for a theme; nothing where the style sheet's own, both, shall count. */
export function colorSchemeOf(theme: Theme): '' | 'light' | 'dark' {
  return theme === 'system' ? '' : theme;
}
