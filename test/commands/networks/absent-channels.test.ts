import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlacesTold } from '../../../commands/hear-places.ts';
import { SendError } from '../../../commands/messenger.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((each) => {
  bot = each;
});

let people: Awaited<ReturnType<typeof foundNetwork>>;
beforeEach(async () => {
  people = await foundNetwork(bot);
});

const TEAMS = { platform: 'teams', tenant: 'a1b2c3d4-tenant', address: 'Pharmacy', teamId: null } as const;
const SLACK = { platform: 'slack', tenant: 'T0001', address: '#pharmacy', teamId: null } as const;

async function hears(told: Partial<PlacesTold>, place: typeof TEAMS | typeof SLACK = TEAMS): Promise<void> {
  await bot.hearPlaces.told({ ...place, at: bot.now(), ...told });
  await bot.settle();
}

const gone = (cause: 'removed' | 'archived' | 'deleted') => ({ absence: { cause, stands: true } });
const back = (cause: 'removed' | 'archived' | 'deleted') => ({ absence: { cause, stands: false } });

const toAnn = (): string[] => bot.direct('slack', 'ann').map(({ view }) => readView(view));

describe('a channel in which the bot can say nothing', () => {
  test('gets nothing, and all that it missed when the bot is back', async () => {
    await hears(gone('removed'));
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    expect(bot.shown('Pharmacy')).not.toContainEqual(expect.stringContaining('Ring the surgeries'));
    expect(bot.shown('#pharmacy')).toContainEqual(expect.stringContaining('Ring the surgeries'));
    await hears(back('removed'));
    expect(bot.shown('Pharmacy')).toContainEqual(expect.stringContaining('Ring the surgeries'));
  });

  test('gets what was refused there while the bot was being added', async () => {
    bot.messengers.teams.fails({
      ...{ on: 'post', at: 'Pharmacy', error: new SendError('refused', 'I am not in it') },
      meanwhile: () => bot.hearPlaces.told({ ...TEAMS, at: bot.now(), ...back('removed') }),
    });
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    expect(bot.shown('Pharmacy')).not.toContainEqual(expect.stringContaining('Ring the surgeries'));
    await bot.moveTo('2027-06-01 10:01');
    expect(bot.shown('Pharmacy')).toContainEqual(expect.stringContaining('Ring the surgeries'));
  });

  test('has its cards edited once it is back', async () => {
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    await hears(gone('archived'));
    await people.ann.types('action done A1');
    expect(bot.shown('Pharmacy').at(-1)).toContain('open');
    await hears(back('archived'));
    expect(bot.shown('Pharmacy').at(-1)).toContain('done');
  });

  test('is told to those who manage the network: once, with the way to take it out', async () => {
    await hears({ ...gone('deleted'), name: 'Pharmacy leads' });
    await hears(gone('deleted'));
    await hears(gone('archived'));
    expect(toAnn()).toHaveLength(1);
    expect(toAnn()[0]).toContain('cannot be shown in a channel');
    expect(toAnn()[0]).toContain('Teams Pharmacy leads: deleted on Tuesday 1 June 2027');
    expect(bot.direct('teams', 'bob')).toHaveLength(0);
    expect(await people.ann.reads('network channels')).toContain(
      'Pharmacy leads, deleted on Tuesday 1 June 2027',
    );
    const [told] = bot.direct('slack', 'ann');
    if (!told) throw new Error('nothing was told');
    await people.ann.presses(told.view, 'Take it out', 'Pharmacy leads');
    expect(await people.ann.reads('network channels')).not.toContain('Pharmacy leads');
  });

  test('is not told of where it is back before anyone was written to', async () => {
    await bot.moveTo('2027-06-01 22:00');
    await hears(gone('archived'));
    await hears({ ...back('archived'), at: new Date(bot.now().getTime() + 1) });
    await bot.moveTo('2027-06-02 12:00');
    expect(toAnn()).toHaveLength(0);
  });

  test('is there again where people speak to the bot in it, though no event said so', async () => {
    await hears(gone('removed'));
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    expect(bot.shown('Pharmacy')).not.toContainEqual(expect.stringContaining('Ring the surgeries'));
    await people.bob.types('action list');
    expect(bot.shown('Pharmacy')).toContainEqual(expect.stringContaining('Ring the surgeries'));
  });

  test('keeps its network, its people and its records when the bot is taken out and added again', async () => {
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    await hears(gone('removed'));
    await hears(back('removed'));
    expect(await people.bob.reads('action list')).toContain('Ring the surgeries');
    await people.bob.types('action done A1');
    expect(bot.shown('Pharmacy').at(-1)).toContain('done');
  });
});

describe('what is told of places', () => {
  test('comes to the same in whatever order, and however often, it arrives', async () => {
    const causes = ['removed', 'archived', 'deleted'] as const;
    const event = fc.record({
      cause: fc.constantFrom(...causes),
      stands: fc.boolean(),
      minute: fc.integer({ min: 1, max: 9 }),
    });
    const begun = bot.now().getTime() - 60 * 60_000;
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 6 }),
        fc.integer(),
        async (events, seed) => {
          const ordered = events.toSorted(
            (a, b) => a.minute - b.minute || Number(b.stands) - Number(a.stands),
          );
          const shuffled = [...events, ...events].toSorted((a, b) => hash(a, seed) - hash(b, seed));
          const results: unknown[] = [];
          for (const told of [ordered, shuffled]) {
            const address = `channel ${round++}`;
            const made = await bot.prisma.conversation.create({
              data: { id: crypto.randomUUID(), platform: 'slack', tenant: 'T0001', address, kind: 'channel' },
            });
            for (const { cause, stands, minute } of told)
              await bot.hearPlaces.told({
                ...{ ...SLACK, address, absence: { cause, stands } },
                at: new Date(begun + minute * 60_000),
              });
            const { absence } = await bot.prisma.conversation.findUniqueOrThrow({ where: { id: made.id } });
            results.push(absence);
          }
          expect(results[1]).toEqual(results[0]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a name is the one that was told of last', async () => {
    const at = (minute: number) => new Date(Date.UTC(2027, 4, 31, 9, minute));
    await hears({ name: 'Second', at: at(2) });
    await hears({ name: 'First', at: at(1) });
    expect(await people.ann.reads('network channels')).toContain('Teams Second');
  });

  test('a team’s end is that of all its channels, and its channels’ own ends stay', async () => {
    await bot.prisma.conversation.updateMany({
      where: { address: 'Pharmacy' },
      data: { reference: { service: 'teams', teamId: 'the team' } },
    });
    const team = { ...TEAMS, address: 'the team', teamId: 'the team' };
    const at = (minute: number) => new Date(Date.UTC(2027, 5, 1, 8, minute));
    await bot.hearPlaces.told({ ...team, ...gone('archived'), teamName: 'Barnet', at: at(1) });
    await hears({ ...gone('deleted'), name: 'Leads', at: at(2) });
    await bot.hearPlaces.told({ ...team, ...back('archived'), at: at(3) });
    expect(await people.ann.reads('network channels')).toContain('Teams Barnet, Leads, deleted on');
    await hears({ ...back('deleted'), at: at(4) });
    expect(await people.ann.reads('network channels')).not.toContain('deleted on');
  });

  test('says nothing of places that are not known', async () => {
    await bot.hearPlaces.told({ ...TEAMS, address: 'Elsewhere', ...gone('removed'), at: bot.now() });
    expect(await bot.prisma.absence.count()).toBe(0);
  });
});

describe('first words', () => {
  test('are said once for each time that the bot is added', async () => {
    await hears(back('removed'));
    await bot.prisma.conversation.updateMany({ data: { isGreeted: false } });
    expect(await Promise.all([bot.hearPlaces.greets(TEAMS), bot.hearPlaces.greets(TEAMS)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    await hears({ ...gone('removed'), at: new Date(0) });
    expect(await bot.hearPlaces.greets(TEAMS)).toBe(false);
    await bot.wait(5);
    await hears(gone('removed'));
    expect(await bot.hearPlaces.greets(TEAMS)).toBe(false);
    await bot.wait(5);
    await hears(back('removed'));
    expect(await bot.hearPlaces.greets(TEAMS)).toBe(true);
  });
});

describe('a channel with another id', () => {
  test('keeps its network and its cards, also where somebody has spoken at the new one', async () => {
    await people.ann.types('action add bob Ring the surgeries by 30 June 2027');
    await bot.slack('#moved').as('ann').types('help');
    await bot.hearPlaces.moved(SLACK, '#moved');
    await bot.hearPlaces.moved(SLACK, '#moved');
    expect(await bot.slack('#moved').as('ann').reads('action list')).toContain('Ring the surgeries');
  });
});

function hash(
  { cause, stands, minute }: { cause: string; stands: boolean; minute: number },
  seed: number,
): number {
  return Math.imul(minute * 31 + cause.length * 7 + Number(stands), seed | 1) % 1009;
}
