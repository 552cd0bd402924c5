import type { HolderAnswer } from '../dataset/control-history.ts';
import { useWording } from '../locale/wording-context.ts';
import { shortHolderName } from '../timeline/event-wording.ts';
import { Swatch } from '../timeline/Swatch.tsx';

/** A holder as a sample of its colour with its name; what was read off another place says so. */
export function HolderName({ answer }: { readonly answer: HolderAnswer }) {
  const wording = useWording();
  const { holder, basis } = answer;
  const isInherited = basis === 'capital' || basis === 'province' || basis === 'national';
  return (
    <span class="holder">
      <Swatch holder={holder} />
      <span>
        {shortHolderName(holder, wording)}
        {isInherited && <small> {wording.say(`browse.holder.${basis}`)}</small>}
      </span>
    </span>
  );
}

/** What the short forms beside a holder mean; it stands under a list that has them. */
export function InheritedNote() {
  return <p class="quiet inherited-note">{useWording().say('browse.holder.note')}</p>;
}
