import type { ControlEvent, Controller } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';

/** The name of a holder in a list, shorter than its label: `Taliban`, `Rabbani government`, `No record`. */
export function shortHolderName(holder: Controller, wording: Wording): string {
  return wording.say(`timeline.shortHolder.${holder}`);
}

/**
 * What happened, as it follows the name of a place: `captured by the Taliban`. It says no more than kind, holder before
 * and holder after say; what else is known stands in the event's note.
 */
export function whatHappened(
  { kind, before, after }: Pick<ControlEvent, 'kind' | 'before' | 'after'>,
  wording: Wording,
): string {
  const isSame = before === after;
  const held = heldBy(isSame, after, wording);
  const holder = after === 'contested' || after === 'unknown' ? undefined : holderName(after, wording);
  switch (kind) {
    case 'captured':
      if (holder === undefined) return wording.say('timeline.event.attacked', { held });
      return wording.say(isSame ? 'timeline.event.capturedRest' : 'timeline.event.captured', { holder });
    case 'retaken':
      return holder === undefined
        ? wording.say('timeline.event.foughtOver', { held })
        : wording.say('timeline.event.retaken', { holder });
    case 'surrendered':
      if (holder === undefined) return wording.say('timeline.event.surrenderedUnclear', { held });
      return wording.say(isSame ? 'timeline.event.surrenderedRest' : 'timeline.event.surrendered', {
        holder,
      });
    case 'handed_over':
      return holder === undefined || isSame
        ? wording.say('timeline.event.handedOverUnclear', { held })
        : wording.say('timeline.event.handedOver', { holder });
    case 'contested':
      return after === 'contested'
        ? wording.say('timeline.event.contested')
        : wording.say('timeline.event.contestedHeld', { held });
    case 'withdrew':
      // The kind does not say who went: the attackers in Kunduz in 2015, the last defenders elsewhere.
      return isSame || before === 'contested' || before === 'unknown'
        ? wording.say('timeline.event.otherSideLeft', { held })
        : wording.say('timeline.event.left', { holder: holderName(before, wording), held });
    case 'besieged':
    case 'uprising':
    case 'declared':
      return wording.say(`timeline.event.${kind}`, { held });
  }
}

/** A holder as it stands in the middle of a sentence. */
function holderName(holder: Exclude<Controller, 'contested' | 'unknown'>, wording: Wording): string {
  return wording.say(`timeline.holder.${holder}`);
}

function heldBy(isSame: boolean, after: Controller, wording: Wording): string {
  if (after === 'contested')
    return wording.say(isSame ? 'timeline.held.stillContested' : 'timeline.held.contested');
  if (after === 'unknown') return wording.say('timeline.held.unknown');
  return wording.say(isSame ? 'timeline.held.still' : 'timeline.held.afterwards', {
    holder: holderName(after, wording),
  });
}
