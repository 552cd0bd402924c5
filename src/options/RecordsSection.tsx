import { useState } from 'preact/hooks';
import type { ParsedReaderRecords } from '../dataset/parse-reader-records.ts';
import { countReaderRecords } from '../dataset/reader-records.ts';
import { useWording } from '../locale/wording-context.ts';
import { keepReaderFile, type ReaderFile, removeReaderFiles } from '../storage/reader-records-store.ts';
import { EXAMPLE_RECORDS } from './example-records.ts';
import { FileButton } from './FileButton.tsx';
import { RecordsFileProblems } from './RecordsFileProblems.tsx';
import { readRecordsFile } from './read-records-file.ts';
import { saveAsFile } from './save-as-file.ts';
import { useReaderFiles } from './use-reader-files.ts';

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'said'; readonly sentence: string; readonly isProblem?: true }
  | { readonly kind: 'found'; readonly name: string; readonly parsed: ParsedReaderRecords };

/** Records of the reader's own: in from a file, checked line by line, and out again in one click. */
export function RecordsSection() {
  const wording = useWording();
  const [files, readAgain] = useReaderFiles();
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const say = (sentence: string) => setAnswer({ kind: 'said', sentence });

  /** Does what the browser may refuse. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const sentence = wording.say('settings.records.refused', { detail });
      setAnswer({ kind: 'said', sentence, isProblem: true });
    }
    readAgain();
  };
  const keep = (name: string, { records }: ParsedReaderRecords) =>
    attempt(async () => {
      await keepReaderFile({ name, addedAt: Date.now(), records });
      say(wording.say('settings.records.added', { count: countReaderRecords(records) }));
      // Chromium clears what nobody asked it to keep when the disk is full; Firefox would ask the reader in a window.
      if (!import.meta.env.FIREFOX) await navigator.storage.persist();
    });
  const read = (file: File) =>
    attempt(async () => {
      say(wording.say('settings.records.reading', { file: file.name }));
      const parsed = await readRecordsFile(file);
      if (parsed === 'too-large') say(wording.say('settings.records.isTooLarge', { file: file.name }));
      else if (parsed.problems.length > 0) setAnswer({ kind: 'found', name: file.name, parsed });
      else await keep(file.name, parsed);
    });
  const remove = (name?: string) =>
    attempt(async () => {
      await removeReaderFiles(name);
      say(wording.say('settings.records.removed'));
    });

  return (
    <section aria-labelledby="records">
      <h2 id="records">{wording.say('settings.records.heading')}</h2>
      <p>{wording.say('settings.records.intro')}</p>
      <p class="quiet">{wording.say('settings.records.format')}</p>
      {files?.kind === 'refused' && (
        <p class="problem">{wording.say('settings.records.refused', { detail: files.detail })}</p>
      )}
      {files?.kind === 'read' && (
        <ul class="sites">
          {files.files.map((file) => (
            <FileLine key={file.name} file={file} onRemove={() => void remove(file.name)} />
          ))}
        </ul>
      )}
      <p class="actions">
        <FileButton accept=".json,.csv,application/json,text/csv" onFile={(file) => void read(file)}>
          {wording.say('settings.records.add')}
        </FileButton>
        <button
          type="button"
          onClick={() => saveAsFile({ name: 'hashiya-records.csv', type: 'text/csv', text: EXAMPLE_RECORDS })}
        >
          {wording.say('settings.records.example')}
        </button>
        {files?.kind === 'read' && files.files.length > 0 && (
          <button type="button" onClick={() => void remove()}>
            {wording.say('settings.records.removeAll')}
          </button>
        )}
      </p>
      <div role="status">
        {answer.kind === 'said' && <p class={answer.isProblem && 'problem'}>{answer.sentence}</p>}
        {answer.kind === 'found' && (
          <RecordsFileProblems {...answer} onAdd={() => void keep(answer.name, answer.parsed)} />
        )}
      </div>
    </section>
  );
}

function FileLine({ file, onRemove }: { readonly file: ReaderFile; readonly onRemove: () => void }) {
  const wording = useWording();
  const { places, actors, events, reports } = file.records;
  return (
    <li>
      {wording.say('settings.records.file', {
        file: file.name,
        count: countReaderRecords(file.records),
        places: places.length,
        actors: actors.length,
        events: events.length,
        reports: reports.length,
      })}{' '}
      <button
        type="button"
        aria-label={wording.say('settings.records.removeOf', { file: file.name })}
        onClick={onRemove}
      >
        {wording.say('settings.records.remove')}
      </button>
    </li>
  );
}
