import { useBrowsing } from './browse-context.ts';

/** The page of an id that nobody has. Ids are never reused, so an old link may name one that a newer dataset has. */
export function NotInDataset({ id }: { readonly id: string }) {
  const { dataset } = useBrowsing();
  return (
    <div class="empty">
      <h1 tabIndex={-1}>Not in the dataset</h1>
      <p>
        Nothing has the id “{id}” in dataset {dataset.version}. A link from another version may name something
        that this one does not have; the search box looks for names.
      </p>
    </div>
  );
}
