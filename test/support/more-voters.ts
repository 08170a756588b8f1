import type { Speaker } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

const HANDLES = ['dev', 'cara'];

/**
 * Adds two members, who may vote in later polls. With their votes a secret poll has enough ballots to tell
 * its result.
 */
export async function addVoters(ann: Speaker): Promise<void> {
  for (const handle of HANDLES) await ann.types(`member add @${handle}`);
}

/** Has both vote for `choice` in P1, by direct message. */
export async function theyVote(bot: TestBot, choice: string): Promise<void> {
  for (const handle of HANDLES) await bot.slack('direct').as(handle).types(`vote P1 ${choice}`);
}

/**
 * Sets the network to tell the counts of three or more secret ballots, as if it had done so when the poll
 * opened.
 */
export async function countedFromThree({ prisma }: TestBot): Promise<void> {
  await prisma.network.updateMany({ data: { fewestBallots: 3, version: { increment: 1 } } });
}
