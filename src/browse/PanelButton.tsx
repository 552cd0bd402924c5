import { useEffect, useState } from 'preact/hooks';
import { useWording } from '../locale/wording-context.ts';

/** How this browser opens its side panel; `undefined` where it has none. */
export type FindPanel = () => Promise<(() => Promise<void>) | undefined>;

/** Opens the same beside the page, where it stays. Not there where the browser has no such panel. */
export function PanelButton({ find }: { readonly find: FindPanel }) {
  const wording = useWording();
  const [open, setOpen] = useState<() => Promise<void>>();
  useEffect(() => void find().then((opener) => setOpen(() => opener)), [find]);
  if (open === undefined) return null;
  const label = wording.say('browse.app.panel');
  return (
    <button type="button" class="panel-button" aria-label={label} title={label} onClick={() => void open()} />
  );
}
