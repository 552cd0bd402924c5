/** Stands in for `virtual:hashiya/package` in unit tests, so that they need no compiled dataset. */
export const edition = '2026.11.0+0123456789ab';
