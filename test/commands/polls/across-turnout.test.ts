import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';
import { type Name, opens, threeLpns } from './three-lpns.ts';

let bot: TestBot;
/** Runs the Assembly, in Slack, and is in none of its LPNs. */
let ann: Speaker;
let there: Awaited<ReturnType<typeof threeLpns>>['there'];
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, there } = await threeLpns(bot));
});
const card = (channel: string, poll = 'P1') => readView(bot.card(channel, poll));

/** Opens it once what would be asked was read. */
async function theyOpen(how: string): Promise<string> {
  const form = await ann.types(opens(how));
  await ann.fills(form, {});
  return readView(form);
}

describe('turnout by network', () => {
  const votes = async (name: Name, handles: string[]) => {
    for (const handle of handles) await there(name, handle).types('vote P1 Yes');
  };

  test('is told of five or more who voted; a network with fewer is put together with others', async () => {
    await theyOpen('across the LPNs');
    await votes('Barnet', ['dev', 'cara', 'ada', 'ben', 'cleo']);
    await votes('Camden', ['eve', 'kit', 'lee', 'may', 'ned']);
    await votes('Enfield', ['eli']);
    await bot.moveTo('2027-06-04 17:02');
    // Enfield is one person who voted: all of it, so it is told together with the smaller of the others.
    for (const channel of ['#assembly', 'Camden']) {
      expect(card(channel)).toContain('Voted: 11 of 14');
      expect(card(channel)).not.toContain('- Enfield LPN:');
      expect(card(channel)).toContain('Turnout by network');
      expect(card(channel)).toMatch(
        /- Camden LPN: 5 of 6 voted\n- Barnet LPN and Enfield LPN: 6 of 8 voted|- Barnet LPN: 5 of 7 voted\n- Camden LPN and Enfield LPN: 6 of 7 voted/,
      );
    }
    const answer = await ann.types('poll show P1 as csv');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    const read = new TextDecoder().decode(await file?.bytes());
    expect(read).toContain('option,Yes,11,11');
    expect(read).toContain('turnout,all,11,14');
    expect(read).toMatch(/turnout,"(?:Barnet|Camden) LPN; Enfield LPN",6,\d/);
    expect(read).not.toContain('turnout,Enfield LPN');
  });

  test('is not told where fewer than five voted in all but one of them', async () => {
    await theyOpen('across the LPNs');
    await votes('Barnet', ['dev', 'cara', 'ada', 'ben', 'cleo']);
    await votes('Camden', ['eve']);
    await bot.moveTo('2027-06-04 17:02');
    expect(card('#assembly')).not.toContain('Turnout by network');
    expect(card('#assembly')).toContain('Voted: 6 of 14');
  });

  test('and nothing else is told of a secret poll with too few ballots', async () => {
    await theyOpen('secret across the LPNs');
    await there('Barnet', 'ada').presses(bot.card('#Barnet', 'P1'), 'Yes');
    await there('Camden', 'eve').presses(bot.card('Camden', 'P1'), 'Yes');
    for (const channel of ['#Barnet', 'Camden']) expect(card(channel)).toContain('Voted so far: some');
    await there('Enfield', 'eli').presses(bot.card('#Enfield', 'P1'), 'Yes');
    await bot.moveTo('2027-06-04 17:02');
    expect(card('Camden')).toContain('Carried: Yes.');
    expect(card('Camden')).not.toContain('Turnout by network');
    expect(await ann.reads('poll show P1 as csv')).toContain(
      'There is no table of P1: too few voted in secret',
    );
    expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(0);
  });
});

describe('what it costs', () => {
  /** Inserts LPNs below the Assembly, without channels, with as many members each. */
  async function insertLpns(count: number, members: number): Promise<void> {
    const { prisma } = bot;
    const assembly = await prisma.network.findFirstOrThrow({ where: { kind: 'assembly' } });
    const at = { createdAt: bot.now() };
    const networks = Array.from({ length: count }, (_, i) => ({
      ...assembly,
      ...at,
      id: crypto.randomUUID(),
      name: `LPN ${i}`,
    }));
    await prisma.network.createMany({
      data: networks.map((each) => ({
        ...each,
        kind: 'lpn' as const,
        parentId: assembly.id,
        readAbove: true,
        mainId: null,
      })),
    });
    const people = networks.flatMap(({ id }) =>
      Array.from({ length: members }, (_, i) => ({
        networkId: id,
        personId: crypto.randomUUID(),
        name: `Member ${i}`,
      })),
    );
    await prisma.person.createMany({ data: people.map(({ personId: id, name }) => ({ id, name, ...at })) });
    await prisma.member.createMany({
      data: people.map(({ networkId, personId }) => ({
        id: crypto.randomUUID(),
        networkId,
        personId,
        joinedAt: bot.now(),
      })),
    });
  }

  async function costs(poll: string): Promise<Record<string, number>> {
    const all: Record<string, number> = {};
    const counted = async <T>(name: string, step: () => Promise<T>): Promise<T> => {
      const before = bot.cost().queries;
      const done = await step();
      all[name] = bot.cost().queries - before;
      return done;
    };
    const form = await counted('preview', () => ann.types(opens('across the LPNs')));
    await counted('open', () => ann.fills(form, {}));
    await counted('press', () => there('Camden', 'eve').presses(bot.card('Camden', poll), 'Yes'));
    await counted('type', () => there('Barnet', 'ada').types(`vote ${poll} No`));
    await counted('list', () => there('Barnet', 'ada').types('poll list'));
    await counted('mine', () => there('Barnet', 'ben').types('poll mine'));
    await counted('show', () => there('Camden', 'eve').types(`poll show ${poll}`));
    await counted('close', () => ann.types(`poll close ${poll}`));
    return all;
  }

  test('is as many statements for 40 LPNs of 50 members each as for three', async () => {
    await costs('P1'); // reads what is read only the first time
    const few = await costs('P2');
    await insertLpns(40, 50);
    expect(await costs('P3')).toEqual(few);
    expect(await bot.prisma.voter.count()).toBe(14 + 14 + 2014);
  });
});
