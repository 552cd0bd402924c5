import { LocatorPicture, type LocatorPictureProps, type PictureDot } from './LocatorPicture.tsx';
import { locatorShapes } from './locator-shapes.ts';
import { type GeoPoint, project } from './projection.ts';

/** A place to show as a dot. */
export interface LocatorDot extends Omit<PictureDot, 'at'> {
  readonly point: GeoPoint;
}

interface LocatorMapProps extends Omit<LocatorPictureProps, 'shapes' | 'dots'> {
  readonly dots?: readonly LocatorDot[] | undefined;
}

/**
 * Where a place lies: a small picture of the provinces with one emphasised, places as dots and, where asked, who held each
 * province. It fills the width it is given; its styles are `assets/styles/map.css`, its colours those of `tokens.css`.
 */
export function LocatorMap({ dots = [], ...props }: LocatorMapProps) {
  const drawn = dots.map(({ point, ...dot }) => ({ ...dot, at: project(point) }));
  return <LocatorPicture {...props} shapes={locatorShapes()} dots={drawn} />;
}
