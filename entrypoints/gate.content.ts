import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGate } from '../src/page/gate.ts';

/** On every page of a named news site, in the top frame: does it concern Afghanistan? If not, nothing. */
export default defineContentScript({
  // wxt.config.ts puts the list of news sites into the manifest; from here it would ship to every one of their pages.
  matches: [],
  runAt: 'document_idle',
  main: startGate,
});
