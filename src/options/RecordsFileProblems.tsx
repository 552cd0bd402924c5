import type { ParsedReaderRecords } from '../dataset/parse-reader-records.ts';
import { countReaderRecords } from '../dataset/reader-records.ts';
import { useWording } from '../locale/wording-context.ts';
import { recordProblemSentence } from './record-problem-sentence.ts';

interface RecordsFileProblemsProps {
  readonly name: string;
  readonly parsed: ParsedReaderRecords;
  /** Adds what has no problem. */
  readonly onAdd: () => void;
}

/** A file with the wrong separator has a problem in each line; who has read a hundred knows. */
const SHOWN = 100;

/** What is wrong with a file, line by line, and the choice to take the rest of it. */
export function RecordsFileProblems({
  name,
  parsed: { records, problems },
  onAdd,
}: RecordsFileProblemsProps) {
  const wording = useWording();
  const count = countReaderRecords(records);
  return (
    <>
      <p class="problem">
        {wording.say(count > 0 ? 'settings.records.some' : 'settings.records.none', { file: name })}
      </p>
      <ul class="problems">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{recordProblemSentence(problem, wording)}</li>
        ))}
        {problems.length > SHOWN && (
          <li>{wording.say('settings.records.more', { count: problems.length - SHOWN })}</li>
        )}
      </ul>
      {count > 0 && (
        <button type="button" onClick={onAdd}>
          {wording.say('settings.records.addOthers', { count })}
        </button>
      )}
    </>
  );
}
