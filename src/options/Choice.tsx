import { useWording } from '../locale/wording-context.ts';
import { SETTING_RULES, type Settings } from '../settings/settings-schema.ts';

/** The settings that are a choice of few. */
export type ChoiceName = 'markStyle' | 'markedMentions' | 'calendar' | 'theme';

interface ChoiceProps<Name extends ChoiceName> {
  readonly name: Name;
  readonly value: Settings[Name];
  readonly onChange: (value: Settings[Name]) => void;
  /** What there is to know of one of the values. */
  readonly notes?: { readonly [Value in Settings[Name]]?: string };
}

/** One of few, all of them in sight. */
export function Choice<Name extends ChoiceName>({ name, value, onChange, notes }: ChoiceProps<Name>) {
  const wording = useWording();
  const rule = SETTING_RULES[name];
  if (rule.kind !== 'choice') return null;
  return (
    <fieldset>
      <legend>{wording.say(`settings.${name}.label`)}</legend>
      {(rule.values as readonly Settings[Name][]).map((one) => (
        <div key={one}>
          <label>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              aria-describedby={notes?.[one] && `${name}-${one}-note`}
              onChange={() => onChange(one)}
            />
            {wording.say(`settings.${name}.${one}` as Parameters<typeof wording.say>[0])}
          </label>
          {notes?.[one] && (
            <p class="note" id={`${name}-${one}-note`}>
              {notes[one]}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
