import type { HolderAnswer } from '../dataset/control-history.ts';
import { holderShortName } from '../timeline/event-phrase.ts';
import { Swatch } from '../timeline/Swatch.tsx';

/** A holder as a sample of its colour with its name; what was read off another place says so. */
export function HolderName({ answer }: { readonly answer: HolderAnswer }) {
  const inherited = inheritedFrom[answer.basis];
  return (
    <span class="holder">
      <Swatch holder={answer.holder} />
      <span>
        {holderShortName(answer.holder)}
        {inherited && <small> {inherited}</small>}
      </span>
    </span>
  );
}

/** What the short forms beside a holder mean; it stands under a list that has them. */
export function InheritedNote() {
  return (
    <p class="quiet inherited-note">
      By capital, by province, nationally: no record of the place itself; its holder is read from there.
    </p>
  );
}

/** Short forms of the basis, for a line in a list; the page of the place says it in full. */
const inheritedFrom: Readonly<Record<HolderAnswer['basis'], string | undefined>> = {
  'own-record': undefined,
  capital: 'by capital',
  province: 'by province',
  national: 'nationally',
  none: undefined,
};
