import type { ControlEvent, Controller } from '../domain.ts';

/** Holders as they stand in the middle of a sentence. Shorter than their labels, which a list gives beside them. */
const NAMES = {
  taliban: 'the Taliban',
  'islamic-republic': 'the Islamic Republic',
  'islamic-state-afghanistan': 'the Rabbani government',
  'northern-alliance': 'the Northern Alliance',
  junbish: 'Junbish',
  'hezb-e-wahdat': 'Hezb-e Wahdat',
  'hezb-e-islami': 'Hezb-e Islami',
  'eastern-shura': 'the Eastern Shura',
  'mujahideen-mixed': 'several mujahideen parties',
  'najibullah-government': 'the Najibullah government',
  'local-militia': 'local forces',
  iskp: 'ISKP',
  nrf: 'the National Resistance Front',
  'taliban-faction': 'a Taliban faction in revolt',
  'us-coalition': 'US and allied forces',
} as const satisfies Record<Exclude<Controller, 'contested' | 'unknown'>, string>;

/** The name of a holder in a list, shorter than its label: `Taliban`, `Rabbani government`, `No record`. */
export function holderShortName(controller: Controller): string {
  if (controller === 'unknown') return 'No record';
  if (controller === 'contested') return 'Contested';
  const name = NAMES[controller].replace(/^(the|a) /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * What happened, to follow the name of the place: `Kunduz` + `captured by the Taliban`. It says no more than kind, holder
 * before and holder after say; what else is known stands in the event's note.
 */
export function eventPhrase({
  kind,
  before,
  after,
}: Pick<ControlEvent, 'kind' | 'before' | 'after'>): string {
  const isSame = before === after;
  const held = heldBy(isSame, after);
  const by = after === 'contested' || after === 'unknown' ? undefined : NAMES[after];
  switch (kind) {
    case 'captured':
      return by ? `${isSame ? 'the rest ' : ''}captured by ${by}` : `attacked; ${held}`;
    case 'retaken':
      return by ? `retaken by ${by}` : `fought over; ${held}`;
    case 'surrendered':
      return by ? `${isSame ? 'the rest ' : ''}surrendered to ${by}` : `surrendered; ${held}`;
    case 'handed_over':
      return by && !isSame ? `handed over to ${by}` : `handed over; ${held}`;
    case 'contested':
      return after === 'contested' ? 'contested' : `contested; ${held}`;
    case 'besieged':
      return `besieged; ${held}`;
    case 'uprising':
      return `uprising; ${held}`;
    case 'withdrew':
      // The kind does not say who went: the attackers in Kunduz in 2015, the last defenders elsewhere.
      return isSame || before === 'contested' || before === 'unknown'
        ? `the other side left; ${held}`
        : `left by ${NAMES[before]}; ${held}`;
    case 'declared':
      return `statement on its status; ${held}`;
  }
}

function heldBy(isSame: boolean, after: Controller): string {
  if (after === 'contested') return isSame ? 'still contested' : 'contested afterwards';
  if (after === 'unknown') return 'no record of who held it afterwards';
  return isSame ? `still held by ${NAMES[after]}` : `held by ${NAMES[after]} afterwards`;
}
