import { useWording } from '../locale/wording-context.ts';
import { Choice } from './Choice.tsx';
import { Switch } from './Switch.tsx';
import type { SettingsInUse } from './use-settings.ts';

/** How names are marked on pages, and which. */
export function MarksSection({ settings, change }: SettingsInUse) {
  const wording = useWording();
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{wording.say('settings.marks.heading')}</h2>
      <Choice
        name="markStyle"
        value={settings.markStyle}
        onChange={(markStyle) => void change({ markStyle })}
        notes={{ 'while-key-held': wording.say('settings.markStyle.while-key-held.note') }}
      />
      <Choice
        name="markedMentions"
        value={settings.markedMentions}
        onChange={(markedMentions) => void change({ markedMentions })}
      />
      <Switch
        name="isMarkingRelatedStories"
        isOn={settings.isMarkingRelatedStories}
        onChange={(isMarkingRelatedStories) => void change({ isMarkingRelatedStories })}
      />
    </section>
  );
}
