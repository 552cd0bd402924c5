import type { Dataset } from '../dataset/dataset.ts';
import type { CapitalOrder, HeldFor, Precedent } from '../dataset/precedent.ts';
import type { Controller, Day } from '../domain.ts';
import type { Wording } from '../locale/wording.ts';
import { dayNumber } from '../timeline/time-scale.ts';
import { capitalised } from './place-words.ts';

/** A precedent as a sentence: `Second provincial capital taken by the Taliban since 22 Dec 2001; …`. */
export function precedentSentence(precedent: Precedent, dataset: Dataset, wording: Wording): string {
  return capitalised(phraseOf(precedent, dataset, wording));
}

function phraseOf(precedent: Precedent, dataset: Dataset, wording: Wording): string {
  switch (precedent.kind) {
    case 'capital-order':
      return orderPhrase(precedent, dataset, wording);
    case 'taken-again':
    case 'lost-hold': {
      const { kind, earlier, years } = precedent;
      return wording.say(kind === 'taken-again' ? 'card.precedent.takenAgain' : 'card.precedent.lostHold', {
        nth: nth(earlier.length + 1, wording),
        count: years,
        holder: holderName(kind === 'taken-again' ? precedent.taker : precedent.loser, wording),
        dates: wording.list(earlier.map(wording.date)),
      });
    }
    case 'regained': {
      const { holder, days } = precedent;
      const values = { holder: holderName(holder, wording), count: days };
      return wording.say(days === 0 ? 'card.precedent.regainedSameDay' : 'card.precedent.regained', values);
    }
    case 'held-for':
      return heldForPhrase(precedent, wording);
  }
}

function orderPhrase(
  { taker, rank, scope, since, first, day }: CapitalOrder,
  dataset: Dataset,
  wording: Wording,
): string {
  const firstPlace = first && dataset.place(first.place);
  const values = {
    nth: rankPhrase(rank, wording),
    holder: holderName(taker, wording),
    date: wording.date(since),
    count: daysOf(since, day),
    ...(first && firstPlace && { first: firstPlace.name, firstDate: wording.date(first.date) }),
  };
  if (scope === 'era') {
    return wording.say(firstPlace ? 'card.precedent.orderEra' : 'card.precedent.orderEraAlone', values);
  }
  return wording.say(firstPlace ? 'card.precedent.orderRun' : 'card.precedent.orderRunAlone', values);
}

function rankPhrase({ least, most }: CapitalOrder['rank'], wording: Wording): string {
  if (most === undefined) return wording.say('card.nth.atLeast', { nth: nth(least, wording) });
  if (least === most) return nth(least, wording);
  return wording.say('card.nth.range', { from: nth(least, wording), to: nth(most, wording) });
}

function heldForPhrase({ holder, since, years, isAtLeast, isInName }: HeldFor, wording: Wording): string {
  const values = { holder: holderName(holder, wording), count: years, date: wording.date(since) };
  if (isInName) return wording.say('card.precedent.heldForInName', values);
  return wording.say(isAtLeast ? 'card.precedent.heldForAtLeast' : 'card.precedent.heldFor', values);
}

/** There are 34 provincial capitals, and so many ordinals; nothing is counted beyond. */
function nth(count: number, wording: Wording): string {
  return wording.say(`card.nth.${Math.min(count, 34) as 1}`);
}

/** Days from the first to the last, both counted. */
function daysOf(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

function holderName(holder: Controller, wording: Wording): string {
  return holder === 'contested' || holder === 'unknown'
    ? wording.say(`vocabulary.controller.${holder}`)
    : wording.say(`timeline.holder.${holder}`);
}
