import type { Speaker } from '../../support/speaker.ts';
import type { TestBot } from '../../support/test-bot.ts';

/** The LPNs of an Assembly that Ann runs, in Slack. */
export type Name = 'Barnet' | 'Camden' | 'Enfield';

/** On which platform each LPN is, who runs it, and its other members. Cara and Dev are in two. */
const LPNS: Record<Name, { platform: 'slack' | 'teams'; chair: string; members: string[] }> = {
  Barnet: { platform: 'slack', chair: 'cat', members: ['dev', 'cara', 'ada', 'ben', 'cleo', 'dot'] },
  Camden: { platform: 'teams', chair: 'tom', members: ['eve', 'kit', 'lee', 'may', 'ned'] },
  Enfield: { platform: 'slack', chair: 'eli', members: ['dev', 'cara'] },
};

/** Founds them, each part of the Assembly and letting itself be read from there. */
export async function threeLpns(bot: TestBot) {
  const ann = bot.slack('#assembly').as('ann');
  const there = (name: Name, handle: string): Speaker =>
    LPNS[name].platform === 'slack' ? bot.slack(`#${name}`).as(handle) : bot.teams(name).as(handle);
  const runs = (name: Name): Speaker => there(name, LPNS[name].chair);
  await ann.types('network create "The Assembly" --kind assembly');
  for (const name of ['Barnet', 'Camden', 'Enfield'] as const) {
    await runs(name).types(`network create "${name} LPN" --kind lpn`);
    await runs(name).types('network under "The Assembly" --read-above yes');
    for (const handle of LPNS[name].members) await runs(name).types(`member add @${handle}`);
  }
  return { ann, there, runs };
}

/** The words that open a poll. */
export const opens = (how: string) => `poll open "Adopt the framework?" Yes | No closes Friday 5pm ${how}`;
