import type { StandIn } from '../../storage/hours/stand-ins.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { colleague } from '../fields/fields.ts';
import { managersOf } from '../members/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { tell } from './standing-in.ts';

const fields = { person: colleague('For whom') };

declare module '../press.ts' {
  interface CommandFields {
    'me.decline': typeof fields;
  }
}

export const declineStandIn = defineCommandAnywhere({
  name: 'me.decline',
  summary: 'Say that you cannot stand in for somebody while they are away',
  usage: 'me decline <person>',
  examples: ['me decline @ann'],
  isPrivate: true,
  form: { title: 'I cannot stand in', submit: 'Tell them' },
  fields,

  async run({ person }, context) {
    const { store, caller, today } = context;
    const meant = (await store.standIns.of(caller.id, today)).filter(
      ({ personId }) => personId === person.id,
    );
    const [first] = meant;
    const ids = meant.map(({ id }) => id);
    if (!first) throw new UserError('You do not stand in for them. For whom you do is told by: me hours');
    await store.standIns.decline(ids);
    await store.messages.refresh(...ids);
    const isAway = first.awayFrom <= today;
    if (isAway) for (const standIn of meant) await tellManagers(standIn, context);
    else await tell(ids.slice(0, 1), person.id, 'declined', context);
    return message(`You do not stand in for ${nameOf(person)}.`, [
      isAway
        ? 'They are away already, so those who manage the network are told; nothing of theirs comes to you.'
        : 'They are told, so that they can ask somebody else; nothing of theirs comes to you.',
    ]);
  },
});

/** Somebody who is away gets nothing unasked: whoever manages the network can give what cannot wait to somebody else. */
async function tellManagers({ id, networkId, personId }: StandIn, context: RequestContext<Store>) {
  const managers = await managersOf(networkId, context);
  for (const managerId of managers)
    if (managerId !== personId && managerId !== context.caller.id)
      await tell([id], managerId, 'declined', context);
}
