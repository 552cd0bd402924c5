/**
 * Ends the process with advice if its Node is too old. `npm ci` brings the right one, but where the install script of the
 * `node` package was not allowed to run, npm falls back to the machine's own Node without a word.
 *
 * Plain JavaScript, loaded with `--import` ahead of everything else: an older Node could not even read TypeScript.
 */
const REQUIRED_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < REQUIRED_MAJOR) {
  console.error(
    `Hashiya needs Node ${REQUIRED_MAJOR} or newer; this is ${process.version}. ` +
      'Run “npm ci” with install scripts allowed (it brings its own Node) and start this through “npm run”.',
  );
  process.exit(1);
}
