import { once } from 'node:events';

/**
 * Ends the program when its output can no longer be written. Whoever reads only the first lines closes the pipe, which is
 * no fault; a full disk is one, and is said in a sentence.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    console.error(`The output cannot be written: ${error.message}.`);
    process.exit(1);
  });
}

/** Writes a line, and waits where the reader is slower than we are, so that answers do not pile up in memory. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
