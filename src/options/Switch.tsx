import { useWording } from '../locale/wording-context.ts';

interface SwitchProps {
  readonly name: 'isMarkingRelatedStories' | 'isDataReduced';
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly note?: string;
}

/** On or off. */
export function Switch({ name, isOn, onChange, note }: SwitchProps) {
  const wording = useWording();
  return (
    <div>
      <label>
        <input
          type="checkbox"
          name={name}
          checked={isOn}
          aria-describedby={note && `${name}-note`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {wording.say(`settings.${name}.label`)}
      </label>
      {note && (
        <p class="note" id={`${name}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
