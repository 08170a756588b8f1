import type { Store } from '../../storage/store.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { formatTime } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import { keepManaged, MANAGING } from '../members/index.ts';
import { CODE_LENGTH, hashOf } from '../sealing/code.ts';
import { missed, mustWait } from '../sealing/wrong-codes.ts';
import { type Message, message } from '../view.ts';
import { CODE_MINUTES, minutesAfter } from './link.ts';
import { linkedMessage } from './link-view.ts';
import { tellOfLink } from './tell-of-link.ts';

const fields = { code: optional(text('Code', { max: 20, hint: 'From me link, on your other account' })) };

declare module '../press.ts' {
  interface CommandFields {
    'me.link': typeof fields;
  }
}

export const linkAccounts = defineCommandAnywhere({
  name: 'me.link',
  summary: 'Tell me that your account here and one elsewhere are both you',
  usage: 'me link [<code>]',
  examples: ['me link', 'me link K7QM2XPA'],
  alone: true,
  form: { title: 'Link your accounts', submit: 'Link' },
  isPrivate: true,
  fields,

  async run({ code }, context) {
    return code === undefined ? offerCode(context) : useCode(code, context);
  },
});

async function offerCode({ store, caller, now, zone, newCode }: RequestContext<Store>): Promise<Message> {
  const code = newCode(CODE_LENGTH);
  const expiresAt = minutesAfter(now, CODE_MINUTES);
  await store.linkCodes.offer(caller.accountId, hashOf(code), expiresAt);
  const shown = message(`Your code is ${code}`, [
    `On your other account, in Slack or in Teams, write to me: me link ${code}`,
    {
      type: 'note',
      text: `It works once, until ${formatTime(expiresAt, zone)}. Show it to nobody: whoever uses it becomes one with you here.`,
    },
  ]);
  return { ...shown, isSecret: true };
}

const anew = { how: 'get a new code with me link on your other account' };

/** Links by a code. */
async function useCode(code: string, context: RequestContext<Store>): Promise<Message> {
  const { store, caller } = context;
  const { linkCodes, codeTries, links, people, messages } = store;
  const wait = await mustWait(anew, context);
  if (wait) return wait;
  const hash = hashOf(code);
  const offeredBy = await linkCodes.offeredBy(hash);
  const other = offeredBy && (await people.account(offeredBy));
  if (offeredBy === caller.accountId)
    return message('That code is for your other account', [`There, write to me: me link ${code}`]);
  if (!other || !(await linkCodes.redeem(hash))) return missed(anew, context);
  if (other.personId === caller.id)
    return message('These accounts are one person already', ['Nothing was changed.']);
  await codeTries.forget(caller.accountId);
  const networkIds = await store.members.networksOf([other.personId, caller.id], MANAGING);
  const join = () => links.join(other.id, other.personId, caller.id);
  const { link, recordIds } = await keepManaged(networkIds, context, join);
  await messages.refresh(...recordIds);
  await messages.plan([tellOfLink(link, other.id, context.now)]);
  return linkedMessage(link, store);
}
