import { describe, expect, test } from 'vitest';
import type { MethodName } from '../../../commands/polls/methods/methods.ts';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { everythingKept } from '../../support/everything-kept.ts';
import { addVoters, countedFromThree } from '../../support/more-voters.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await addVoters(ann);
});

/** Each method but one, by which organisations say openly what they have decided. */
type Secretly = Exclude<MethodName, 'governance'>;

/** How a poll by each method is opened, and a ballot in words and by form that tells more than another would. */
const BALLOTS: Record<Secretly, { opens: string; typed: string; form: Record<string, string | string[]> }> = {
  single: { opens: 'Quokka | Narwhal', typed: '2', form: { choices: '2' } },
  several: {
    opens: 'Quokka | Narwhal | Axolotl choose up to 2',
    typed: '2, 3',
    form: { choices: ['2', '3'] },
  },
  approval: {
    opens: 'Quokka | Narwhal | Axolotl voting by approval',
    typed: 'Narwhal, Axolotl',
    form: { choices: ['2', '3'] },
  },
  motion: { opens: 'motion', typed: 'against', form: { choices: '2' } },
  consent: {
    opens: 'consent',
    typed: 'block because parking is dear',
    form: { choices: '4', because: 'parking is dear' },
  },
  ranked: {
    opens: 'Quokka | Narwhal | Axolotl voting by ranking',
    typed: 'Narwhal > Axolotl',
    form: { preference1: '2', preference2: '3' },
  },
  stv: {
    opens: 'Quokka | Narwhal | Axolotl voting by stv seats 2',
    typed: 'Narwhal > Axolotl',
    form: { preference1: '2', preference2: '3' },
  },
  score: {
    opens: 'Quokka | Narwhal | Axolotl voting by score',
    typed: 'Narwhal 5, Axolotl 3',
    form: { score1: '0', score2: '5', score3: '3' },
  },
  time: {
    opens: '15 June 2pm | 16 June 10am | 17 June 2pm voting by time',
    typed: '2 yes, 3 if need be',
    form: { score1: '0', score2: '2', score3: '1' },
  },
};

/** How often each option is named in what is kept; all alike, it is the ballot paper that everyone is given. */
async function timesNamed(): Promise<number[]> {
  const [kept, { options }] = [await everythingKept(bot), await bot.prisma.poll.findFirstOrThrow()];
  return options.map((option) => kept.split(option).length - 1);
}

describe.each(Object.keys(BALLOTS) as Secretly[])('of a secret poll by %s', (method) => {
  const { opens, typed, form } = BALLOTS[method];
  const direct = (handle: string) => bot.slack('direct').as(handle);
  const theyVote = async () => {
    await ann.types(`poll open "Which?" ${opens} secret closes 18 June at 5pm`);
    const before = await timesNamed();
    await direct('ann').types(`vote P1 ${typed}`);
    await bob.fills(await bob.types('vote P1'), form);
    await direct('dev').types(`vote P1 ${typed}`);
    await direct('dev').fills(await direct('dev').types('vote P1'), form);
    await direct('cara').types(`vote P1 ${typed}`);
    return before;
  };

  test('nothing kept while it is open tells a ballot, nor that one option was named more than another', async () => {
    const before = await theyVote();
    const after = await timesNamed();
    const named = after.map((times, index) => times - (before[index] ?? 0));
    expect(new Set(named).size).toBe(1);
    const kept = await everythingKept(bot);
    const places = named.map(
      (_, at) => kept.match(new RegExp(`choices\\W{1,10}${at + 1}\\b`, 'g'))?.length ?? 0,
    );
    expect(new Set(places).size).toBe(1);
    expect(kept).not.toMatch(/(?:preference|score)\d+\W{1,10}\d/);
    expect(kept).not.toContain('parking');
    expect(await bot.prisma.ballot.count()).toBe(0);
    expect(await bot.prisma.change.count({ where: { command: 'poll.vote' } })).toBe(0);
  });

  test('nothing kept after the close tells who voted, or whose a ballot was', async () => {
    await theyVote();
    const voters = await bot.prisma.voter.findMany();
    expect(voters.filter(({ votedAt }) => votedAt !== null)).toHaveLength(4);
    const marks = voters.map(({ id }) => createSealing('a key for tests').mark(id));
    await countedFromThree(bot);
    await ann.types('poll close P1');
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(0);
    const kept = await everythingKept(bot);
    for (const mark of marks) expect(kept).not.toContain(mark);
    expect(kept).toContain('"cast":4');
  });
});
