import type { Controller } from '../../domain.ts';
import type { PictureColours } from './picture.ts';

/** Hands a file to the reader, as any download. */
export function saveFile(
  content: string | Blob,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A drawing as an image twice as fine, for screens with many pixels. */
export async function toPng(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PIXELS;
    canvas.height = height * PIXELS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the browser gave no image'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

const PIXELS = 2;

/** The colours of the page as it stands, theme and all: a probe tells what `light-dark()` and `var()` come to. */
export function pageColours(): PictureColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const known = new Map<string, string>();
  const colour = (name: string) => {
    let value = known.get(name);
    if (value === undefined) {
      probe.style.color = `var(--${name})`;
      value = getComputedStyle(probe).color;
      known.set(name, value);
    }
    return value;
  };
  const colours = {
    paper: colour('paper'),
    ground: colour('paper-2'),
    ink: colour('ink'),
    faint: colour('ink-2'),
    line: colour('line'),
  };
  const holders = new Map<Controller, string>();
  const holder = (controller: Controller) => {
    const value = holders.get(controller);
    if (value !== undefined) return value;
    document.body.append(probe);
    const read = colour(`holder-${controller}`);
    probe.remove();
    holders.set(controller, read);
    return read;
  };
  probe.remove();
  return { ...colours, holder };
}
