import { isStillWritten, type PlacedName } from './marked-name.ts';

/** Measures where names are drawn. */
export class NameBoxes {
  readonly #document: Document;
  readonly #range = new Range();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The boxes of a name in the viewport: several where it is broken over lines or elements, none where it is gone. */
  of(name: PlacedName): DOMRect[] {
    if (!isStillWritten(name)) return [];
    const boxes: DOMRect[] = [];
    for (const { node, from, to } of name.stretches) {
      this.#range.setStart(node, from);
      this.#range.setEnd(node, to);
      for (const box of this.#range.getClientRects()) if (box.width > 0 && box.height > 0) boxes.push(box);
    }
    // A live range in the text would slow the page's own changes there.
    this.#range.setEnd(this.#document, 0);
    return boxes;
  }

  /** Whether a name is drawn at a point of the viewport. */
  holds(name: PlacedName, x: number, y: number): boolean {
    return this.of(name).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  }
}
