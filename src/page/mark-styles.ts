import { CURRENT_MARK, NAME_OF_LOOK } from './mark-look.ts';

/**
 * How marks look: a thin dotted underline or a light tint, in the text's own colour, so that they read on light, dark and
 * photographs alike; the name whose card is open is tinted more. Only properties that both browsers paint in a highlight
 * (seen in Chromium 156 and Firefox 153): no padding, border or image. Paper shows none.
 */
export const markStyles = `
@media screen {
  ::highlight(${NAME_OF_LOOK.underline}) {
    text-decoration: underline dotted color-mix(in srgb, currentColor 75%, transparent);
    text-decoration-thickness: max(1px, 0.075em);
    text-underline-offset: 0.22em;
  }
  ::highlight(${NAME_OF_LOOK.tint}) {
    background-color: color-mix(in srgb, currentColor 10%, transparent);
  }
  ::highlight(${CURRENT_MARK}) {
    background-color: color-mix(in srgb, currentColor 16%, transparent);
  }
}
@media screen and (forced-colors: active) {
  ::highlight(${NAME_OF_LOOK.underline}) {
    text-decoration: underline dotted CanvasText;
  }
  ::highlight(${NAME_OF_LOOK.tint}) {
    background-color: Canvas;
    color: CanvasText;
    text-decoration: underline CanvasText;
  }
  ::highlight(${CURRENT_MARK}) {
    background-color: Highlight;
    color: HighlightText;
  }
}
`;
