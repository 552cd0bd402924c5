import { useWording } from '../locale/wording-context.ts';
import { useBrowsing } from './browse-context.ts';

/** The page of an id that nobody has. Ids are never reused, so an old link may name one that a newer dataset has. */
export function NotInDataset({ id }: { readonly id: string }) {
  const { dataset } = useBrowsing();
  const wording = useWording();
  return (
    <div class="empty">
      <h1 tabIndex={-1}>{wording.say('browse.entity.notHere')}</h1>
      <p>{wording.say('browse.entity.notHere.say', { id, version: dataset.version })}</p>
    </div>
  );
}
