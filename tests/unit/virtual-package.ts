/** Stands in for `virtual:hashiya/package` in unit tests, so that they need no compiled dataset. */
export const version = '2026.11.0';
export const counts = { places: 0, events: 0, actors: 0, reports: 0 };
