import { nameOf } from '../cards/shown.ts';
import { defineCommandAnywhere } from '../command.ts';
import { colleague } from '../fields/fields.ts';
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
    const meant = await store.standIns.of(caller.id, today);
    const ids = meant.flatMap(({ id, personId }) => (personId === person.id ? [id] : []));
    if (ids.length === 0)
      throw new UserError('You do not stand in for them. For whom you do is told by: me hours');
    await store.standIns.decline(ids);
    await store.messages.refresh(...ids);
    await tell(ids.slice(0, 1), person.id, 'declined', context);
    return message(`You do not stand in for ${nameOf(person)}.`, [
      'They are told, so that they can ask somebody else; nothing of theirs comes to you.',
    ]);
  },
});
