import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import { peopleAsked, personBlocks, whoField } from './person-asked.ts';

/** Shows a person to an operator: accounts, networks and roles. */
export const showPerson = defineOperatorCommand({
  name: 'person.show',
  changes: false,
  fields: { who: whoField },

  async run({ who }, { store, today }) {
    const found = await peopleAsked(who, today, store);
    return { ...message('', found.flatMap(personBlocks)), data: found };
  },
});
