import { startBrowsing } from '../../src/browse/start-browsing.tsx';

void startBrowsing({ isPanel: false });
