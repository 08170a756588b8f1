import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';

export const exportMe = defineCommandAnywhere({
  name: 'me.export',
  summary: 'Get all that is held on you, in a direct message',
  usage: 'me export',
  examples: ['me export'],
  fields: {},

  async run(_, { store, caller, now }) {
    const key = `person.export:${caller.id}:${now.toISOString()}`;
    const { id: personId, accountId } = caller;
    await store.messages.plan([
      { kind: 'person.export', key, subjectId: personId, personId, accountId, dueAt: now },
    ]);
    return message('I am sending you all that I hold on you', ['It comes as a direct message, in a moment.']);
  },
});
