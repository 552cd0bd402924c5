import { parentAcrossShadow } from './node-access.ts';

/**
 * Whether one node comes before another in document order, in which what a shadow root shows stands where its host stands.
 * Cheap for a node that comes shortly before the other: Chromium goes back from the second one, node by node.
 */
export function isBefore(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  return (position & DISCONNECTED) === 0 ? (position & FOLLOWING) !== 0 : isBeforeAcrossShadow(a, b);
}

/** Whether a node is another one or lies in it, also in a shadow root. */
export function isWithin(node: Node, other: Node): boolean {
  for (let above: Node | null = node; above; above = parentAcrossShadow(above))
    if (above === other) return true;
  return false;
}

const DISCONNECTED = 1;
const FOLLOWING = 4;

function isBeforeAcrossShadow(a: Node, b: Node): boolean {
  const [aPath, bPath] = [hostsOf(a), hostsOf(b)];
  let depth = 0;
  while (depth < aPath.length - 1 && depth < bPath.length - 1 && aPath[depth] === bPath[depth]) depth++;
  const [left, right] = [aPath[depth], bPath[depth]];
  if (!left || !right || left === right) return aPath.length > bPath.length;
  return (left.compareDocumentPosition(right) & FOLLOWING) !== 0;
}

/** A node under the hosts of the shadow roots that hold it, the outermost host first. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) {
    path.unshift((root as ShadowRoot).host);
  }
  return path;
}
