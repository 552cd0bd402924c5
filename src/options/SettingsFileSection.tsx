import { useState } from 'preact/hooks';
import type { Wording } from '../locale/wording.ts';
import { useWording } from '../locale/wording-context.ts';
import {
  readSettingsFile,
  SETTINGS_FILE_VERSION,
  type SettingsFileProblem,
  writeSettingsFile,
} from '../settings/settings-file.ts';
import { DEFAULT_SETTINGS } from '../settings/settings-schema.ts';
import { FileButton } from './FileButton.tsx';
import { saveAsFile } from './save-as-file.ts';
import type { SettingsInUse } from './use-settings.ts';

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string; readonly problems: readonly string[] };

/** Settings out to a file, in from a file, and back to what they were at first. */
export function SettingsFileSection({ settings, change }: SettingsInUse) {
  const wording = useWording();
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });

  const read = async (file: File) => {
    const found = readSettingsFile(await file.text());
    if (found.kind === 'refused') {
      return setAnswer({
        kind: 'refused',
        sentence: wording.say('settings.file.refused', { file: file.name }),
        problems: found.problems.map((problem) => sentenceOf(problem, wording)),
      });
    }
    await change({ ...DEFAULT_SETTINGS, ...found.settings });
    const count = Object.keys(found.settings).length;
    const names = wording.list(found.unknown);
    setAnswer({
      kind: 'done',
      sentences: [
        wording.say('settings.file.wasRead', { count, file: file.name }),
        ...(found.unknown.length > 0 ? [wording.say('settings.file.unknown', { names })] : []),
      ],
    });
  };
  const reset = async () => {
    await change(DEFAULT_SETTINGS);
    setAnswer({ kind: 'done', sentences: [wording.say('settings.file.wasReset')] });
  };
  const save = () =>
    saveAsFile({
      name: 'hashiya-settings.json',
      type: 'application/json',
      text: writeSettingsFile(settings),
    });

  return (
    <section aria-labelledby="file">
      <h2 id="file">{wording.say('settings.file.heading')}</h2>
      <p class="actions">
        <button type="button" onClick={save}>
          {wording.say('settings.file.export')}
        </button>
        <FileButton accept=".json,application/json" onFile={(file) => void read(file)}>
          {wording.say('settings.file.import')}
        </FileButton>
        <button type="button" onClick={() => void reset()}>
          {wording.say('settings.file.reset')}
        </button>
      </p>
      <div role="status">
        {answer.kind === 'done' && answer.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        {answer.kind === 'refused' && (
          <>
            <p class="problem">{answer.sentence}</p>
            <ul class="problems">
              {answer.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function sentenceOf(problem: SettingsFileProblem, { say, list }: Wording): string {
  switch (problem.what) {
    case 'is-too-large':
      return say('settings.file.isTooLarge');
    case 'is-other':
      return say('settings.file.isOther');
    case 'has-no-settings':
      return say('settings.file.hasNoSettings');
    case 'is-no-json':
      return say('settings.file.isNoJson', { detail: problem.detail });
    case 'is-later':
      return say('settings.file.isLater', {
        found: String(problem.found),
        known: String(SETTINGS_FILE_VERSION),
      });
    case 'wrong-value':
      return problem.values
        ? say('settings.file.wrongValue', { ...problem, values: list(problem.values) })
        : say('settings.file.wrongHosts', { value: problem.value, name: problem.name });
  }
}
