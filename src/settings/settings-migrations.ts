import type { NativeBrowser } from '../platform/native-browser.ts';

type Stored = Readonly<Record<string, unknown>>;
type StorageArea = NativeBrowser['storage']['local'];

interface Migration {
  /** Whether what is stored was written by a version before this change. */
  readonly isDue: (stored: Stored) => boolean;
  /** What to write and what to remove. Whatever is damaged may be lost; the rest may not. */
  readonly move: (stored: Stored) => { readonly set: Stored; readonly remove: readonly string[] };
}

/** In the order of their time. A migration is never taken out: somebody may update from the first version. */
const MIGRATIONS: readonly Migration[] = [
  // 0.1: all settings in one record, so that two windows could undo one another's changes.
  {
    isDue: ({ settings }) => settings !== undefined,
    move: ({ settings }) => {
      const { disabledHosts } = (typeof settings === 'object' && settings !== null ? settings : {}) as {
        readonly disabledHosts?: unknown;
      };
      const isWorthKeeping = Array.isArray(disabledHosts) && disabledHosts.length > 0;
      return { set: isWorthKeeping ? { 'setting.disabledHosts': disabledHosts } : {}, remove: ['settings'] };
    },
  },
];

/**
 * Brings what an earlier version stored into today's form, in the storage too.
 *
 * @returns what is stored afterwards. Nothing is removed before what replaces it has been written.
 */
export async function migrateSettings(stored: Stored, area: StorageArea): Promise<Stored> {
  let moved = stored;
  for (const { isDue, move } of MIGRATIONS) {
    if (!isDue(moved)) continue;
    const { set, remove } = move(moved);
    if (Object.keys(set).length > 0) await area.set({ ...set });
    await area.remove([...remove]);
    const kept = Object.entries(moved).filter(([key]) => !remove.includes(key));
    moved = { ...Object.fromEntries(kept), ...set };
  }
  return moved;
}
