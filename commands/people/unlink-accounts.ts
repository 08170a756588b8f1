import { defineCommandAnywhere } from '../command.ts';
import { keepManaged, MANAGING } from '../members/index.ts';
import { UserError } from '../user-error.ts';
import { personUnlinked, unlinkedMessage } from './link-view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'me.unlink': typeof fields;
  }
}

export const unlinkAccounts = defineCommandAnywhere({
  name: 'me.unlink',
  summary: 'Undo the last link between your accounts',
  usage: 'me unlink',
  examples: ['me unlink'],
  alone: true,
  isPrivate: true,
  fields,

  async run(_, context) {
    const { store, caller, now } = context;
    const { links, people, messages, nudges } = store;
    const link = await links.last(caller.id);
    if (!link) throw new UserError('None of your accounts is linked to another. Link them with me link.');
    const networkIds = await store.members.networksOf([link.fromId, link.intoId], MANAGING);
    const { recordIds } = await keepManaged(networkIds, context, () => links.part(link));
    await messages.refresh(...recordIds);
    await nudges.planAlike(recordIds, link.fromId, link.intoId);
    const account = await people.account(caller.accountId);
    const [mine, other] =
      account?.personId === link.fromId ? [link.fromId, link.intoId] : [link.intoId, link.fromId];
    await messages.plan([{ kind: personUnlinked, subjectId: link.id, personId: other, dueAt: now }]);
    return unlinkedMessage(mine, store);
  },
});
