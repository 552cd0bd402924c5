/**
 * The names under which our marks stand in the page's registry of highlights. The page can read them, so they say nothing
 * of us and nothing of what is marked.
 */
export const MARKS = 'margin-note';
export const CURRENT_MARK = 'margin-note-current';

/**
 * How marks look: a thin dotted underline in the text's own colour, so that it reads on light, dark and photographs alike;
 * the name whose card is open is tinted. Only properties that both browsers paint in a highlight (seen in Chromium 156 and
 * Firefox 153): no padding, border or image. Paper shows none.
 */
export const markStyles = `
@media screen {
  ::highlight(${MARKS}) {
    text-decoration: underline dotted color-mix(in srgb, currentColor 60%, transparent);
    text-decoration-thickness: max(1px, 0.075em);
    text-underline-offset: 0.22em;
  }
  ::highlight(${CURRENT_MARK}) {
    background-color: color-mix(in srgb, currentColor 14%, transparent);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(${MARKS}) {
    text-decoration: underline dotted CanvasText;
  }
  ::highlight(${CURRENT_MARK}) {
    background-color: Highlight;
    color: HighlightText;
  }
}
`;
