import { ELEMENT, nodeTypeOf, parentAcrossShadow, SHADOW_ROOT } from './node-access.ts';
import { type Place, placeInside, StoryParts } from './story-parts.ts';
import type { ReadTextOptions } from './text-blocks.ts';

const NOWHERE: Place = { isInArticle: false, isInMain: false, shadowRoot: undefined };

/** What is known of the elements around the roots of walks that follow one another: the parts of a change stand side by side. */
export class Surroundings {
  readonly parts: StoryParts;
  readonly #placeIn = new Map<Node, Place | undefined>();

  constructor({ isReadingRelated = false }: ReadTextOptions) {
    this.parts = new StoryParts({ isReadingRelated });
  }

  /** The place inside a node (none at the top); undefined where that, or what it stands in, is not part of the story. */
  placeIn(node: Node | null): Place | undefined {
    const path: Node[] = [];
    let place: Place | undefined = NOWHERE;
    for (let above = node; above; above = parentAcrossShadow(above)) {
      if (this.#placeIn.has(above)) {
        place = this.#placeIn.get(above);
        break;
      }
      path.push(above);
    }
    for (const below of path.reverse()) {
      if (place) place = this.#enter(below, place);
      this.#placeIn.set(below, place);
    }
    return place;
  }

  #enter(node: Node, place: Place): Place | undefined {
    if (nodeTypeOf(node) === SHADOW_ROOT) return { ...place, shadowRoot: node as ShadowRoot };
    if (nodeTypeOf(node) !== ELEMENT) return place;
    const element = node as Element;
    const part = this.parts.partOf(element, place);
    return part.treatment === 'skip' || part.treatment === 'pass' ? undefined : placeInside(part, place);
  }
}
