import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import { everyIdOf } from './forget.ts';
import { personAsked, whoField } from './person-asked.ts';

/** Exports everything held on a person, as data, for an operator. */
export const exportPerson = defineOperatorCommand({
  name: 'person.export',
  changes: false,
  fields: { who: whoField },

  async run({ who }, { store, today }) {
    const { id, name } = await personAsked(who, today, store);
    const held = await store.personalData.held(await everyIdOf(id, store));
    return { ...message(`All that is held on ${name}`), data: held };
  },
});
