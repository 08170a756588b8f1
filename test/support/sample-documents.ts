import { filesIn } from '../../commands/view.ts';
import { foundNetwork, type TestBot } from './test-bot.ts';

/** A year’s first meeting of a made-up network, from its agenda to its confirmed minutes. */
const STORY: ([string] | [string, string])[] = [
  ['meeting schedule "June meeting" on 14 June 2027 at 2pm for 90 minutes in Leeds Town Hall'],
  ['meeting agenda M1 add "Needs assessment" led by @cat'],
  ['meeting agenda M1 add "Minor ailments scheme" purpose decision'],
  ['meeting quorum set at least 3'],
  ['meeting apologies @dev'],
  ['meeting start M1', '2027-06-14 14:00'],
  ['meeting present @cat @eve'],
  ['meeting note @cat told what practices in Leeds and Bradford have said so far', '2027-06-14 14:10'],
  ['action add @cat Write the needs summary, with what pharmacies in Bradford say by 30 June 2027'],
  ['meeting next', '2027-06-14 14:40'],
  ['decision record We will pilot the minor ailments scheme because practices asked for it'],
  ['action add me Ask the area team for £12,000'],
  ['meeting end', '2027-06-14 15:25'],
  ['meeting schedule "July meeting" on 12 July 2027 at 2pm for 90 minutes in Leeds Town Hall'],
  ['meeting minutes review M1 by 25 June 2027', '2027-06-15 09:00'],
  ['meeting minutes confirm M1', '2027-07-12 14:05'],
  ['meeting minutes correct M1 Dev Patel sent his apologies on the day before'],
];

const ASKED = [
  ...['docx', 'pdf', 'markdown', 'csv'].map((form) => `meeting minutes M1 as ${form}`),
  'meeting calendar M2',
];

/** The documents of confirmed minutes, and the next meeting for a calendar, by the names of their files. The bot must be new. */
export async function sampleDocuments(bot: TestBot): Promise<Map<string, Uint8Array>> {
  const { ann } = await foundNetwork(bot, {
    cat: 'clinical chair',
    dev: 'patient representative',
    eve: 'clinician',
  });
  for (const [typed, at] of STORY) {
    if (at !== undefined) await bot.moveTo(at);
    await ann.types(typed);
  }
  const found = new Map<string, Uint8Array>();
  for (const typed of ASKED) {
    const answer = await ann.types(typed);
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    if (!file) throw new Error(`there is no file in the answer to ${typed}`);
    found.set(file.name, await file.bytes());
  }
  return found;
}
