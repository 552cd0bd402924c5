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

/**
 * What each message of the table must look like on arrival, and from whom. A content script lives in a process that a
 * hostile page may have taken over, so nothing in a request is believed before it is checked.
 */
export const MESSAGE_CHECKS: { readonly [Name in MessageName]: MessageCheck<Name> } = {
  'open-reader': {
    from: ['page'],
    isRequest: (value): value is MessageRequest<'open-reader'> => isRecord(value),
  },
  cards: {
    from: ['page', 'extension'],
    isRequest: (value): value is MessageRequest<'cards'> =>
      isRecord(value) &&
      Array.isArray(value.ids) &&
      value.ids.length <= MAX_IDS &&
      value.ids.every(isEntityId) &&
      isDayOrNull(value.date),
  },
  'page-read': {
    from: ['page'],
    isRequest: (value): value is MessageRequest<'page-read'> => isRecord(value) && isCount(value.nameCount),
  },
  'open-entity': {
    from: ['page', 'extension'],
    isRequest: (value): value is MessageRequest<'open-entity'> =>
      isRecord(value) && isEntityId(value.id) && isDayOrNull(value.date),
  },
  'describe-page': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'describe-page'> => isRecord(value),
  },
  'reveal-mention': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'reveal-mention'> =>
      isRecord(value) && isEntityId(value.id) && isCount(value.occurrence),
  },
  'step-name': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'step-name'> =>
      isRecord(value) && (value.direction === 'next' || value.direction === 'previous'),
  },
  'set-page-date': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'set-page-date'> => isRecord(value) && isDayOrNull(value.day),
  },
  'leave-page': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'leave-page'> => isRecord(value),
  },
  'look-anyway': {
    from: ['extension'],
    isRequest: (value): value is MessageRequest<'look-anyway'> => isRecord(value) && isCount(value.tabId),
  },
};
