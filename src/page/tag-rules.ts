import { ELEMENT, nodeTypeOf, parentOf, SHADOW_ROOT, tagOf } from './node-access.ts';

/**
 * What the reading of a page does with an element. `inline`: its text joins that around it. `block`: its edges part texts.
 * `skip`: not read, and parts texts. `pass`: not read, and leaves no gap (a script in the middle of a sentence).
 */
export type Treatment = 'inline' | 'block' | 'skip' | 'pass';

/** What an element is to the reading of a page. */
export interface Part {
  readonly treatment: Treatment;
  /** What stands in it belongs to an article, or to the main part of the page. */
  readonly landmark?: 'article' | 'main' | undefined;
}

/** What an element's name says of it. */
export interface TagRule extends Part {
  readonly tag: string;
  /** Whether what stands in it and around it says if it is of the story. */
  readonly mayStandBeside: boolean;
}

/** The words of a list. */
export const words = (list: string): readonly string[] => list.split(/\s+/);

/** Everything else is inline, as an element without a style sheet is. Superscripts are read apart from their word. */
const TREATMENT_OF_TAG: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ...words(
    `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
     figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section sub
     summary sup table tbody td tfoot th thead tr ul`,
  ).map((tag) => [tag, 'block'] as const),
  ...words(
    `audio button canvas code datalist embed frame head iframe input kbd label math menu meter nav object
     option progress samp select textarea video`,
  ).map((tag) => [tag, 'skip'] as const),
  ...words('link meta noscript rp rt script slot style svg template').map((tag) => [tag, 'pass'] as const),
]);

const MAY_STAND_BESIDE = new Set(words('dialog header footer aside ul ol'));

const rules = new Map<string, TagRule>();

/** What the name of an element says of it, remembered: a page has thousands of elements of few names. */
export function ruleOf(tag: string): TagRule {
  const known = rules.get(tag);
  if (known) return known;
  const rule: TagRule = {
    tag,
    // An element of a custom name is a component of the page, and those are blocks.
    treatment: TREATMENT_OF_TAG.get(tag) ?? (tag.includes('-') ? 'block' : 'inline'),
    landmark: tag === 'article' || tag === 'main' ? tag : undefined,
    mayStandBeside: MAY_STAND_BESIDE.has(tag),
  };
  rules.set(tag, rule);
  return rule;
}

/** Finds the block (or shadow root) to whose text a node belongs, the node itself among them. */
export function storyRootOf(node: Node): Element | ShadowRoot | undefined {
  for (let above: Node | null = node; above; above = parentOf(above)) {
    const type = nodeTypeOf(above);
    if (type === SHADOW_ROOT) return 'host' in above ? (above as ShadowRoot) : undefined;
    if (type === ELEMENT && ruleOf(tagOf(above as Element)).treatment === 'block') return above as Element;
  }
  return undefined;
}
