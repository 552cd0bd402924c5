import { useId, useMemo, useState } from 'preact/hooks';
import { holderOn } from '../dataset/control-history.ts';
import type { Day, Place } from '../domain.ts';
import { useWording } from '../locale/wording-context.ts';
import { AsOfField } from './AsOfField.tsx';
import { useBrowsing } from './browse-context.ts';
import { EntityName } from './EntityName.tsx';
import { HolderName, InheritedNote } from './HolderName.tsx';
import { kindLabel } from './kind-label.ts';
import { placesIn, placesTree } from './places-tree.ts';

/** Every place as a tree, with its holder on one day. */
export function PlacesView({ on }: { readonly on: Day | undefined }) {
  const { dataset, today } = useBrowsing();
  const wording = useWording();
  const { country, provinces, others } = useMemo(() => placesTree(dataset), [dataset]);
  const day = on ?? today;

  return (
    <>
      <h1 class="visually-hidden" tabIndex={-1}>
        {wording.say('browse.places.heading')}
      </h1>
      <AsOfField
        label={wording.say('browse.places.on')}
        on={on}
        routeFor={(asked) => ({ view: 'places', ...asked })}
      />
      {day > dataset.evidencedUntil && (
        <p class="quiet">
          {wording.say('browse.places.evidence', { date: wording.date(dataset.evidencedUntil) })}
        </p>
      )}
      <InheritedNote />
      <ul class="tree">
        {country && <PlaceRow place={country} day={day} on={on} isLeaf />}
        {provinces.map((place) => (
          <PlaceRow key={place.id} place={place} day={day} on={on} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h2>{wording.say('browse.places.others')}</h2>
          <ul class="tree">
            {others.map((place) => (
              <PlaceRow key={place.id} place={place} day={day} on={on} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface PlaceRowProps {
  readonly place: Place;
  readonly day: Day;
  /** The day for which the place's own page should answer, where it is not today. */
  readonly on: Day | undefined;
  readonly isLeaf?: boolean;
}

/** A place with its holder, and a button that opens what lies in it. */
export function PlaceRow({ place, day, on, isLeaf = false }: PlaceRowProps) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  const [isOpen, setIsOpen] = useState(false);
  const inside = useId();
  const hasInside = !isLeaf && dataset.childrenOf(place.id).length > 0;
  return (
    <li>
      <div class="tree-row">
        {hasInside ? (
          <button
            type="button"
            class="opener"
            aria-label={wording.say('browse.places.inside', { name: place.name })}
            aria-expanded={isOpen}
            aria-controls={isOpen ? inside : undefined}
            onClick={() => setIsOpen(!isOpen)}
          />
        ) : (
          <span class="opener" />
        )}
        <span class="tree-name">
          <EntityName entity={place} on={on} />
          {place.kind !== 'province' && (
            <small>
              {place.capitalOf === undefined
                ? kindLabel(place.kind, wording)
                : wording.say('browse.places.capital')}
            </small>
          )}
        </span>
        {canBeHeld(place) && <HolderName answer={holderOn(dataset, { place: place.id, day })} />}
      </div>
      {isOpen && (
        <ul id={inside}>
          {placesIn(dataset, place.id).map((child) => (
            <PlaceRow key={child.id} place={child} day={day} on={on} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Rivers, ranges and roads run through many hands at once; a holder of the whole would say nothing true. */
function canBeHeld({ kind }: Place): boolean {
  return kind !== 'river' && kind !== 'mountain' && kind !== 'road' && kind !== 'region';
}
