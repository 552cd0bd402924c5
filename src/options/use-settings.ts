import { useEffect, useState } from 'preact/hooks';
import { changeSettings, readSettings, watchSettings } from '../settings/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings-schema.ts';

/** What became of the last change. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly detail: string };

export interface SettingsInUse {
  readonly settings: Settings;
  readonly save: SaveState;
  /** Saves a change at once, and shows it before it is saved. */
  readonly change: (change: Partial<Settings>) => Promise<void>;
}

/** The settings, as they are stored now and whenever another window changes them; `undefined` until they are read. */
export function useSettings(): SettingsInUse | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [save, setSave] = useState<SaveState>({ kind: 'none' });

  useEffect(() => {
    const abort = new AbortController();
    watchSettings(setSettings, abort);
    readOrDefault().then((read) => abort.signal.aborted || setSettings(read));
    return () => abort.abort();
  }, []);

  if (settings === undefined) return undefined;
  const change = async (wanted: Partial<Settings>) => {
    setSettings((before) => before && { ...before, ...wanted });
    try {
      await changeSettings(wanted);
      setSave({ kind: 'saved' });
    } catch (error) {
      setSave({ kind: 'failed', detail: describe(error) });
      setSettings(await readOrDefault());
    }
  };
  return { settings, save, change };
}

/** A browser that does not tell what is stored goes by the defaults, as all other parts do there. */
const readOrDefault = () => readSettings().catch(() => DEFAULT_SETTINGS);

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error));
