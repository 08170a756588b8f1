import { defineCommand } from '../command.ts';
import { digestOf, givenFile } from '../files/given-file.ts';
import { tellFaults } from '../files/tell-faults.ts';
import { type Message, message } from '../view.ts';
import { trialOf } from './imported.ts';
import { readHere } from './read-here.ts';

const fields = { file: givenFile };

declare module '../press.ts' {
  interface CommandFields {
    'member.import': typeof fields;
  }
}

/** Shows what a file of members would change in one network, with the button that imports it. */
export const importHere = defineCommand({
  name: 'member.import',
  summary: 'Take in members and their roles from a spreadsheet that you send me',
  usage: 'member import',
  examples: ['member import'],
  changes: false,
  needs: 'manage',
  isPrivate: true,
  fields,

  async run({ file }, context): Promise<Message> {
    const { network } = context;
    if (!file) return howTo(network.name);
    const { found } = await readHere(file.bytes, context);
    if (found.faults.length > 0) return tellFaults(found.faults, 'imported');
    const title = `What this file changes in ${network.name}`;
    if (found.told.length === 0) return message(title, [...trialOf(found), 'There is nothing to import.']);
    return message(
      title,
      [...trialOf(found), 'Nothing is changed yet.'],
      [
        {
          label: 'Import',
          command: 'member.import.now',
          args: { network: network.id, file: file.reference, digest: digestOf(file.bytes) },
          style: 'primary',
        },
      ],
    );
  },
});

const howTo = (network: string): Message =>
  message(`Import members into ${network}`, [
    'Drop a file into our own chat, as a direct message to me: an Excel workbook (.xlsx) or a CSV file. I show what it would change, and change nothing until you press Import.',
    'It has a heading and a line for each role that somebody has. Only the column “name” is needed. The others are: email, role, from, until, organisation, locality, profession, skills, clinician, represents, appointed on, panel, note and sessions.',
  ]);
