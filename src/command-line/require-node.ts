/** The Node that this project is written for; `npm ci` installs it, so that every npm script runs on it. */
const REQUIRED_MAJOR = 24;

/**
 * Ends the process with advice if its Node is too old. npm falls back to the machine's own Node without a word where
 * the install script of the `node` package was not allowed to run.
 */
export function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= REQUIRED_MAJOR) return;
  console.error(
    `This needs Node ${REQUIRED_MAJOR} or newer; this is ${process.version}. ` +
      'Run “npm ci” with install scripts allowed (it brings its own Node) and start this through “npm run”.',
  );
  process.exit(1);
}

requireNode();
