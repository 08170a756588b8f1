import type { Speaker } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

const HANDLES = ['dev', 'cara'];

/** Makes two more members, of whom a poll opened later asks too: with their votes the result of a secret one may be told. */
export async function addVoters(ann: Speaker): Promise<void> {
  for (const handle of HANDLES) await ann.types(`member add @${handle}`);
}

/** Has both vote so in P1, each in a direct message. */
export async function theyVote(bot: TestBot, choice: string): Promise<void> {
  for (const handle of HANDLES) await bot.slack('direct').as(handle).types(`vote P1 ${choice}`);
}
