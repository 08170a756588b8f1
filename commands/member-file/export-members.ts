import { writtenOutIn } from '../../storage/rows/kept-words.ts';
import { networkNamed } from '../door/network-named.ts';
import { optional } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import { writeMembers } from './write-members.ts';

/** Exports the members of all open networks, or of one, as the text of a file. */
export const exportMembers = defineOperatorCommand({
  name: 'members.export',
  changes: false,
  fields: { only: optional(nameOrId('Network')) },

  async run({ only }, { store, today }) {
    const network = only === undefined ? undefined : await networkNamed(only, store);
    const file = writeMembers(writtenOutIn(await store.exported.members(today, network?.id)));
    return { ...message('Members and their roles'), data: file };
  },
});
