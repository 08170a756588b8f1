import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { formatTime } from '../dates/dates.ts';
import { type Button, type Message, message } from '../view.ts';

/** How many wrong codes in a row an account may try before it must wait, and for how many minutes. */
const MOST_TRIES = 5;
const WAIT_MINUTES = 10;

/** How a new code is come by: "ask for a new one with network invite". */
export interface Anew {
  how: string;
  button?: Button;
}

type TryContext = Pick<RequestContext<Store>, 'store' | 'caller' | 'now' | 'zone'>;

/** The answer to an account that must wait before it tries another code; undefined if it may. Locks its tries. */
export async function mustWait(
  { how }: Anew,
  { store, caller, zone }: TryContext,
): Promise<Message | undefined> {
  const wait = await store.codeTries.mustWait(caller.accountId);
  return wait ? tooMany(formatTime(wait, zone), how) : undefined;
}

/** Counts a wrong code. Resolves to its answer, which is not thrown: an error would roll back the count. */
export async function missed(
  { how, button }: Anew,
  { store, caller, now, zone }: TryContext,
): Promise<Message> {
  const waitUntil = new Date(now.getTime() + WAIT_MINUTES * 60_000);
  const left = await store.codeTries.missed(caller.accountId, MOST_TRIES, waitUntil);
  if (left === 0) return tooMany(formatTime(waitUntil, zone), how);
  const more = `You can try ${left === 1 ? 'once' : `${left} times`} more.`;
  return message(
    'That code is not known, has been used or has run out',
    [`${how.charAt(0).toUpperCase()}${how.slice(1)}. ${more}`],
    button ? [button] : [],
  );
}

const tooMany = (time: string, how: string): Message =>
  message('Too many wrong codes', [`Please wait until ${time}, then ${how}.`]);
