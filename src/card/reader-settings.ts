import { isFailure, sendMessage } from '../platform/messaging.ts';
import { nativeBrowser } from '../platform/native-browser.ts';
import type { PageSettings } from '../settings/page-settings.ts';
import type { ReaderLife } from './reader-life.ts';

/** Until the background says otherwise; it does within milliseconds, for it has just put the reader here. */
const UNKNOWN: PageSettings = {
  markStyle: 'underline',
  markedMentions: 'every',
  isMarkingRelatedStories: false,
  cardEdition: '',
};

/** Asks the background what the reader chose, and again whenever that changes, until the reader's life ends. */
export async function followSettings({
  onChange,
  life,
}: {
  readonly onChange: (settings: PageSettings) => void;
  readonly life: ReaderLife;
}): Promise<PageSettings> {
  const ask = async () => {
    const answer = await sendMessage('page-settings', {});
    return isFailure(answer) ? UNKNOWN : answer;
  };
  let hasAnswered = false;
  const onStored = () => {
    if (!hasAnswered || !life.isAlive()) return;
    void ask().then(life.guard((settings) => life.isAlive() && onChange(settings)));
  };
  // The storage says that something has changed; what it means is the background's business.
  const { onChanged } = nativeBrowser()?.storage ?? {};
  onChanged?.addListener(onStored);
  life.signal.addEventListener('abort', () => onChanged?.removeListener(onStored), { once: true });
  const settings = await ask();
  hasAnswered = true;
  return settings;
}
