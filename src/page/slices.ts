/** A task may take this long, in milliseconds: half a frame, so that the page's own work fits in beside ours. */
const SLICE = 8;

/**
 * Cuts long work into slices: `if (slices.isSpent) await slices.rest();`. Between two slices the page has its turn, until
 * it is idle again.
 */
export class Slices {
  #end = performance.now() + SLICE;

  get isSpent(): boolean {
    return performance.now() >= this.#end;
  }

  async rest(): Promise<void> {
    await idle();
    this.#end = performance.now() + SLICE;
  }
}

/** Resolves when the browser has nothing better to do; after 50 ms even if it has. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve);
  });
}

/** Runs work that comes in steps, as many in a slice as fit, and returns its result. */
export async function runInSlices<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  const slices = new Slices();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.isSpent) await slices.rest();
  }
}
