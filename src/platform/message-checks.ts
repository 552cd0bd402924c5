import type { MessageName, MessageRequest } from '../messages.ts';

/**
 * Who may send a message. `page`: a content script of ours in the top frame of a tab. `extension`: the background or one
 * of our own pages.
 */
export type SenderKind = 'page' | 'extension';

interface MessageCheck<Name extends MessageName> {
  readonly from: readonly SenderKind[];
  readonly isRequest: (value: unknown) => value is MessageRequest<Name>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** With `own:` before it, that of a record of the reader's own. */
const ENTITY_ID = /^(?:own:)?[a-z0-9][a-z0-9-]{0,99}$/;
/** More different names than any page has; a longer list is a mistake or an attack. */
const MAX_IDS = 2_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntityId = (value: unknown): value is string => typeof value === 'string' && ENTITY_ID.test(value);
const isDayOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && DAY.test(value));
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

type Checks = { readonly [Name in MessageName]: MessageCheck<Name> };

/**
 * A check of the fields of a request. Marked as free of side effects, so that a script which only asks does not carry the checks.
 */
/* @__NO_SIDE_EFFECTS__ */
function check<Name extends MessageName>(
  from: readonly SenderKind[],
  areFields: (fields: Readonly<Record<string, unknown>>) => boolean = () => true,
): MessageCheck<Name> {
  return {
    from,
    isRequest: (value): value is MessageRequest<Name> => isRecord(value) && areFields(value),
  };
}

/**
 * What each message of the table must look like on arrival, and from whom. A content script lives in a process that a
 * hostile page may have taken over, so nothing in a request is believed before it is checked.
 */
export const MESSAGE_CHECKS: Checks = {
  'open-reader': check(['page']),
  cards: check(
    ['page', 'extension'],
    ({ ids, date }) =>
      Array.isArray(ids) && ids.length <= MAX_IDS && ids.every(isEntityId) && isDayOrNull(date),
  ),
  'card-map': check(['page']),
  'page-settings': check(['page']),
  'own-entities': check(['page']),
  'page-read': check(['page'], ({ nameCount }) => isCount(nameCount)),
  'open-entity': check(
    ['page', 'extension'],
    ({ id, date, where }) => isEntityId(id) && isDayOrNull(date) && (where === 'page' || where === 'atlas'),
  ),
  'describe-page': check(['extension']),
  'reveal-mention': check(['extension'], ({ id, occurrence }) => isEntityId(id) && isCount(occurrence)),
  'step-name': check(['extension'], ({ direction }) => direction === 'next' || direction === 'previous'),
  'set-page-date': check(['extension'], ({ day }) => isDayOrNull(day)),
  'leave-page': check(['extension']),
  'look-anyway': check(['extension'], ({ tabId }) => isCount(tabId)),
};
