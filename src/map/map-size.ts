/** Size of every map of ours in kilometres: the whole country with about 45 km around it. */
export const MAP_WIDTH = 1_400;
export const MAP_HEIGHT = 1_110;
