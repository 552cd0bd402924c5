import { languageNames, languages } from '../locale/language.ts';
import { useWording } from '../locale/wording-context.ts';
import type { LanguageChoice } from '../settings/settings-schema.ts';
import { Choice } from './Choice.tsx';
import { Switch } from './Switch.tsx';
import type { SettingsInUse } from './use-settings.ts';

/** Language, calendar, theme, and how much a card says. */
export function LookSection({ settings, change }: SettingsInUse) {
  const wording = useWording();
  return (
    <section aria-labelledby="look">
      <h2 id="look">{wording.say('settings.look.heading')}</h2>
      <p>
        <label>
          {wording.say('settings.language.label')}{' '}
          <select
            name="language"
            value={settings.language}
            onChange={({ currentTarget }) => void change({ language: currentTarget.value as LanguageChoice })}
          >
            <option value="browser">{wording.say('settings.language.browser')}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Choice name="calendar" value={settings.calendar} onChange={(calendar) => void change({ calendar })} />
      <Choice name="theme" value={settings.theme} onChange={(theme) => void change({ theme })} />
      <Switch
        name="isDataReduced"
        isOn={settings.isDataReduced}
        onChange={(isDataReduced) => void change({ isDataReduced })}
        note={wording.say('settings.isDataReduced.note')}
      />
    </section>
  );
}
