import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { text } from '../fields/fields.ts';
import { digestOf, givenFile } from '../files/given-file.ts';
import { tellFaults } from '../files/tell-faults.ts';
import { UserError } from '../user-error.ts';
import type { Message } from '../view.ts';
import { tellImported } from './imported.ts';
import { readHere } from './read-here.ts';
import { touched } from './touched.ts';

const fields = { file: givenFile, digest: unasked(text('Digest')) };

declare module '../press.ts' {
  interface CommandFields {
    'member.import.now': typeof fields;
  }
}

/** Imports the file that was shown: all of it or, if the network has changed so that it no longer can be, nothing. */
export const importNow = defineCommand({
  name: 'member.import.now',
  summary: 'Import the file of members that I have just shown you',
  usage: 'member import now',
  examples: ['member import now'],
  needs: 'manage',
  isPrivate: true,
  fields,

  async run({ file, digest }, context): Promise<Message> {
    const { store, network } = context;
    if (!file)
      throw new UserError('Send me the file first. I show what it changes, with a button that imports it.');
    if (digestOf(file.bytes) !== digest)
      throw new UserError('The file has changed since I showed it to you. Send it to me again.');
    await store.bulk.lock({ networks: [] });
    const { found, compared } = await readHere(file.bytes, context);
    if (found.faults.length > 0) return tellFaults(found.faults, 'imported');
    await store.bulk.write(compared.bulk, () => {});
    await store.messages.refresh(...touched(compared.bulk));
    return tellImported(found, network.name);
  },
});
