import { render } from 'preact';
import { App } from '../../src/browse/App.tsx';
import {
  askForSite,
  lookAtTab,
  readTabInFront,
  revealInTab,
  switchSite,
} from '../../src/browse/tab-in-front.ts';
import { today } from '../../src/platform/today.ts';
import { loadTables } from '../../src/storage/load-tables.ts';

render(
  <App
    loading={loadTables()}
    access={{
      read: readTabInFront,
      reveal: revealInTab,
      look: lookAtTab,
      switchSite,
      askForSite,
      close: () => window.close(),
    }}
    today={today()}
  />,
  document.body,
);
