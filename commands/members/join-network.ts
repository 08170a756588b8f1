import type { Member } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { addDays, type Day, dayOf, formatDay } from '../dates/dates.ts';
import { unasked } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { thoseWhoDecide } from './managers.ts';
import { membershipRequest } from './request-view.ts';

const fields = { network: unasked(nameOrId('Network')) };

declare module '../press.ts' {
  interface CommandFields {
    'member.join': typeof fields;
  }
}

export const joinNetwork = defineCommandAnywhere({
  name: 'member.join',
  summary: 'Ask to join the network of this channel',
  usage: 'member join',
  examples: ['member join'],
  fields,

  async run({ network: id }, context) {
    const { store, caller, conversation, now } = context;
    const network = id === undefined ? context.network : await store.networks.find(id);
    if (!network) {
      throw new UserError('There is no network here to join. Ask in one of the channels of the network.');
    }
    await store.networks.lockAsRead(network, conversation);
    if (network.status !== 'active')
      throw new UserError(`${network.name} was closed; nobody joins it any more.`);
    const today = dayOf(now, network.zone);
    const { isMember } = await store.members.standing(network.id, caller.id, today);
    if (isMember) return message(`You are a member of ${network.name} already.`);
    mayAsk(await store.members.get(network.id, caller.id), network, today);
    const member = await store.members.ask(network.id, caller.id);
    if (!member) {
      return message(`You have asked to join ${network.name} already.`, ['I will tell you what is decided.']);
    }
    await askThoseWhoDecide(member, network, context);
    return message(`You have asked to join ${network.name}.`, [
      'Its chair and manager are asked, and I will tell you in a direct message what they decide.',
    ]);
  },
});

/** For how many days someone who was declined cannot ask again. */
const DAYS_OF_NO = 30;

/** Refuses someone who was declined recently, so that those who decide are not asked day after day. */
function mayAsk(member: Member | null, { name }: Network, today: Day): void {
  if (member?.status !== 'declined' || member.until === null) return;
  const again = addDays(member.until, DAYS_OF_NO);
  if (again <= today) return;
  throw new UserError(
    `You were not accepted in ${name} on ${formatDay(member.until)}. You can ask again from ${formatDay(again)}; until then its chair or its manager can add you.`,
  );
}

/** Asks the chair and the manager or, if there are none, others who may decide. */
async function askThoseWhoDecide(
  { id, version }: Member,
  network: Network,
  { store, now }: RequestContext<Store>,
): Promise<void> {
  const asked = await thoseWhoDecide(network, { store, now });
  await store.messages.plan(
    asked.map((personId) => ({
      kind: membershipRequest,
      slot: String(version),
      subjectId: id,
      personId,
      dueAt: now,
    })),
  );
}
