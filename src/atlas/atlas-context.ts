import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Dataset } from '../dataset/dataset.ts';
import type { Day, EntityId } from '../domain.ts';
import type { AtlasRoute, AtlasView } from '../map/atlas-route.ts';
import type { MappedPlace } from './mapped-places.ts';
import type { RouteChange } from './use-atlas-route.ts';

/** Fields of the view that change; one that is `undefined` goes back to the atlas's own choice. */
export type ViewChange = { readonly [Field in keyof AtlasView]?: AtlasView[Field] | undefined };

/** What every part of the atlas answers from, and how it changes what is shown. */
export interface Atlas {
  readonly dataset: Dataset;
  readonly today: Day;
  readonly mapped: readonly MappedPlace[];
  readonly view: AtlasView;
  /** The day shown. */
  readonly day: Day;
  readonly show: (change: ViewChange, how?: RouteChange) => void;
  readonly goTo: (route: AtlasRoute) => void;
  /** The place that the pointer or the keyboard is on, in the map or in a list. */
  readonly lit: EntityId | undefined;
  readonly light: (id: EntityId | undefined) => void;
}

export const AtlasContext = createContext<Atlas | undefined>(undefined);

/** @throws outside of `AtlasContext`: a part drawn before there is a dataset is a bug. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === undefined) throw new Error('No atlas: provide AtlasContext at the root of this tree.');
  return atlas;
}
