import type { MessageName, MessageReply, MessageRequest } from '../messages.ts';
import { MESSAGE_CHECKS, type SenderKind } from './message-checks.ts';
import { type NativeBrowser, nativeBrowser } from './native-browser.ts';

/**
 * Why a message has no reply.
 * `malformed`: the request does not have the shape that the table gives it. `wrong-sender`: this sender may not ask this.
 * `unavailable`: the handler cannot answer now; `detail` says why. `handler-failed`: the handler threw, which is a bug.
 * `no-receiver`: nobody listens, e.g. no reader in that tab. `extension-gone`: the extension was reloaded or removed.
 */
export type FailureReason =
  | 'malformed'
  | 'wrong-sender'
  | 'unavailable'
  | 'handler-failed'
  | 'no-receiver'
  | 'extension-gone';

export interface MessageFailure {
  readonly failure: FailureReason;
  readonly detail: string;
}

/** What comes back for a message: the reply of the table, or a failure as a value. Tell them apart with `isFailure`. */
export type MessageAnswer<Name extends MessageName> = MessageReply<Name> | MessageFailure;

/** Who sent a message, as far as the browser vouches for it. */
export interface MessageSender {
  readonly kind: SenderKind;
  /** The tab of the sender, where it lives in one. */
  readonly tabId?: number;
  readonly url?: string;
}

type MessageHandler<Name extends MessageName> = (
  request: MessageRequest<Name>,
  sender: MessageSender,
) => MessageAnswer<Name> | Promise<MessageAnswer<Name>>;

export type MessageHandlers = { readonly [Name in MessageName]?: MessageHandler<Name> };

/** What travels: the name under a key of our own, so that other messages of the same extension are told apart. */
interface Envelope {
  readonly hashiya: string;
  readonly request: unknown;
}

type RuntimeSender = Parameters<Parameters<NativeBrowser['runtime']['onMessage']['addListener']>[0]>[1];

/** Answers whether this is a failure rather than a reply. */
export function isFailure(answer: object): answer is MessageFailure {
  return 'failure' in answer;
}

/** Makes a failure for a handler to return. */
export function failure(reason: FailureReason, detail: string): MessageFailure {
  return { failure: reason, detail };
}

/**
 * Asks the background (and any open page of the extension).
 *
 * @returns the reply, or a failure. Never throws: an extension that was reloaded under the page answers `extension-gone`.
 */
export async function sendMessage<Name extends MessageName>(
  name: Name,
  request: MessageRequest<Name>,
): Promise<MessageAnswer<Name>> {
  return answerOf(async (api) => api.runtime.sendMessage({ hashiya: name, request } satisfies Envelope));
}

/**
 * Asks the reader in the top frame of a tab.
 *
 * @returns the reply, or a failure; `no-receiver` where that tab has no reader.
 */
export async function sendToTab<Name extends MessageName>(
  tabId: number,
  name: Name,
  request: MessageRequest<Name>,
): Promise<MessageAnswer<Name>> {
  return answerOf(async (api) =>
    api.tabs.sendMessage(tabId, { hashiya: name, request } satisfies Envelope, { frameId: 0 }),
  );
}

async function answerOf<Name extends MessageName>(
  send: (api: NativeBrowser) => Promise<unknown>,
): Promise<MessageAnswer<Name>> {
  try {
    const api = nativeBrowser();
    // The id vanishes when the extension is reloaded while this script lives on.
    if (api?.runtime?.id === undefined)
      return failure('extension-gone', 'The extension was reloaded or removed.');
    const answer = await send(api);
    if (typeof answer !== 'object' || answer === null) return failure('no-receiver', 'Nobody answered.');
    return answer as MessageAnswer<Name>;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failure(detail.includes('invalidated') ? 'extension-gone' : 'no-receiver', detail);
  }
}

/**
 * Answers the named messages until the signal aborts. Names without a handler here are left to other listeners: a message
 * to the extension reaches the background and every open page of ours.
 *
 * A request that is malformed, or comes from a sender who may not ask it, gets a `failure` and the handler never runs. A
 * message that did not come from this extension gets no answer at all.
 */
export function answerMessages(
  handlers: MessageHandlers,
  options: { readonly signal?: AbortSignal } = {},
): void {
  const api = nativeBrowser();
  if (api === undefined || options.signal?.aborted) return;
  // `sendResponse` and `true` rather than a promise: Chrome before 148 does not wait for a promise.
  const listener = (message: unknown, sender: RuntimeSender, sendResponse: (answer: unknown) => void) => {
    const name = nameOf(message);
    if (name === undefined || handlers[name] === undefined || !isOurs(api, sender)) return undefined;
    void handle(api, { name, message: message as Envelope, sender, handlers }).then(sendResponse);
    return true as const;
  };
  api.runtime.onMessage.addListener(listener);
  options.signal?.addEventListener('abort', () => api.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

interface Arrival<Name extends MessageName> {
  readonly name: Name;
  readonly message: Envelope;
  readonly sender: RuntimeSender;
  readonly handlers: MessageHandlers;
}

async function handle<Name extends MessageName>(
  api: NativeBrowser,
  { name, message, sender, handlers }: Arrival<Name>,
): Promise<MessageAnswer<Name>> {
  const check = MESSAGE_CHECKS[name];
  const from = senderOf(api, sender);
  if (from === undefined || !check.from.includes(from.kind)) {
    return failure('wrong-sender', `“${name}” may only come from: ${check.from.join(', ')}.`);
  }
  if (!check.isRequest(message.request))
    return failure('malformed', `The request of “${name}” has a wrong shape.`);
  try {
    return await (handlers[name] as MessageHandler<Name>)(message.request, from);
  } catch (error) {
    return failure('handler-failed', error instanceof Error ? error.message : String(error));
  }
}

function nameOf(message: unknown): MessageName | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { hashiya } = message as Partial<Envelope>;
  return typeof hashiya === 'string' && Object.hasOwn(MESSAGE_CHECKS, hashiya)
    ? (hashiya as MessageName)
    : undefined;
}

function isOurs(api: NativeBrowser, sender: RuntimeSender): boolean {
  return sender.id === api.runtime.id;
}

/** Our own pages may also live in a tab, so the address decides, which the browser sets and the page cannot. */
function senderOf(api: NativeBrowser, sender: RuntimeSender): MessageSender | undefined {
  const place = {
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.url && { url: sender.url }),
  };
  if (sender.tab === undefined || sender.url?.startsWith(api.runtime.getURL('')))
    return { kind: 'extension', ...place };
  return sender.frameId === 0 ? { kind: 'page', ...place } : undefined;
}
