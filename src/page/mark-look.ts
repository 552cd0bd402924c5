/** How marks are shown: `none` while the reader wants none to be seen. */
export type MarkLook = 'underline' | 'tint' | 'none';

/**
 * The names under which our marks stand in the page's registry of highlights. The page can read them, so they say nothing
 * of us and nothing of what is marked.
 */
export const NAME_OF_LOOK: Readonly<Record<MarkLook, string | undefined>> = {
  underline: 'margin-note',
  tint: 'margin-note-tint',
  none: undefined,
};
export const CURRENT_MARK = 'margin-note-current';
