import { MAP_WIDTH } from '../map/map-size.ts';
import { project } from '../map/projection.ts';

const EDGE = 8;

/** The countries around, and where on the map there is room for their names. */
export const neighbours = [
  { name: 'iran', at: [EDGE, project([33.9, 60.4])[1]], anchor: 'start' },
  { name: 'turkmenistan', at: project([37.2, 62.6]), anchor: 'middle' },
  { name: 'uzbekistan', at: project([38.3, 66.4]), anchor: 'middle' },
  { name: 'tajikistan', at: project([38.4, 69.3]), anchor: 'middle' },
  { name: 'china', at: [MAP_WIDTH - EDGE, project([38.1, 75.1])[1]], anchor: 'end' },
  { name: 'pakistan', at: project([30.4, 67.6]), anchor: 'middle' },
] as const;
