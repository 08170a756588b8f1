import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { View } from '../../commands/view.ts';
import { openDatabase } from '../../storage/database/open-database.ts';
import { besides, connectBeside } from '../support/beside.ts';
import type { Logged } from '../support/bot-surroundings.ts';
import { type BotBeside, openBotsBeside } from '../support/bots-beside.ts';
import { crowdedNetwork, MANAGERS, STRANGERS } from '../support/crowded-network.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { allowed } from '../support/in-time.ts';
import { type KeptRows, keepRows, putRows } from '../support/kept-state.ts';
import { findPostgres } from '../support/postgres.ts';
import { readView } from '../support/read-view.ts';
import { sharedPostgres } from '../support/shared-postgres.ts';
import { skipWithout } from '../support/skip.ts';
import type { Speaker } from '../support/speaker.ts';
import { testBot } from '../support/test-bot.ts';

/**
 * Ten managers of one network, in Slack and in Teams, do something in the same second, through two bots on one Postgres that
 * send cards meanwhile. Every command there is, by its own examples: a new one is tried by itself.
 */
describe.skipIf(skipWithout(findPostgres() !== undefined))(
  'ten at once, over two bots on one Postgres',
  () => {
    let url: string;
    let beside: BotBeside[];
    let kept: KeptRows;
    const faults: Logged[] = [];

    beforeAll(async () => {
      url = await (await sharedPostgres()).createDatabase('migrated');
      const database = await openDatabase({ url, dataDir: '' });
      const bot = await testBot({ database });
      await crowdedNetwork(bot);
      expect(bot.faults).toEqual([]);
      kept = await keepRows(database.prisma);
      beside = await openBotsBeside(url, bot, faults);
      await connectBeside(first(beside).database, url);
      await database.close();
    });

    afterAll(async () => {
      await besides(prisma())?.end();
      await Promise.all(beside.map(({ database }) => database.close()));
    });

    const prisma = () => first(beside).database.prisma;

    const fromTheBeginning = async () => {
      await emptyDatabase({ prisma: prisma() });
      await putRows(prisma(), kept);
    };

    /** Each of the ten does it, each second one through the other bot; what they are told. */
    const allTen = async (does: (speaker: Speaker, index: number) => Promise<View>, where?: string) => {
      const told = await Promise.all(
        MANAGERS.map((handle, index) => {
          const other = beside[index % beside.length] ?? first(beside);
          const [platform, channel] =
            index < 5 ? (['slack', '#pharmacy'] as const) : (['teams', 'Pharmacy'] as const);
          return does(other.at(platform, where ? `${where}${index}` : channel, handle), index);
        }),
      );
      for (const { quiet } of beside) await quiet();
      expect(faults.splice(0)).toEqual([]);
      const answers = told.map((view) => readView(view));
      for (const answer of answers)
        expect(answer).not.toMatch(/^(?:Sorry, that did not work|I cannot reach my records)/);
      return answers;
    };

    test.each(commands.map((command) => [command.name, command] as const))('%s', async (name, command) => {
      const { examples, changes } = command;
      // Five do the same, and five each something of their own.
      await allTen(
        (speaker, i) => {
          const example = examples[i % examples.length] ?? name;
          return throughForms(
            speaker,
            asKnownHere(i % 2 ? different(example, (i + 1) / 2) : example, i),
            name,
          );
        },
        name === 'network.here' ? '#room' : undefined,
      );
      if (changes) await fromTheBeginning();
    });

    test('ten each add another member: all are in within two seconds', async () => {
      const timed = performance.now();
      await allTen((speaker) => speaker.types('member list'));
      const began = performance.now();
      const told = await allTen((speaker, i) => speaker.types(`member add @${STRANGERS[i]}`));
      const took = performance.now() - began;
      for (const answer of told) expect(answer).toContain('is now a member of Leeds Pharmacy LPN');
      expect(Math.round(took), 'milliseconds for ten new members').toBeLessThan(
        allowed(2_000, (began - timed) / 10),
      );
      await fromTheBeginning();
    });

    test('ten add the same one: one seat, and ten plain answers', async () => {
      const told = await allTen((speaker, i) =>
        speaker.types(`member add ${i < 5 ? '@kit' : '"Ada Stone"'} as clinician`),
      );
      for (const name of ['Kit Moss', 'Ada Stone']) {
        expect(told.filter((answer) => answer.startsWith(`${name} is clinician`))).toHaveLength(1);
        expect(told.filter((answer) => answer.startsWith(`${name} is already clinician`))).toHaveLength(4);
      }
      expect(await prisma().seat.count({ where: { role: 'clinician' } })).toBe(2);
      await fromTheBeginning();
    });

    test('ten rename the network: the last one stands, and each is told what it was called by then and by whom', async () => {
      const names = MANAGERS.map((_, i) => `Leeds ${i} LPN`);
      const told = await allTen((speaker, i) => speaker.types(`network rename "${names[i]}"`));
      // Who came first found the first name; everyone else found one of the others, and is told whose.
      const found = told.map(
        (answer, i) => new RegExp(`^(.+) is now called ${names[i]}\\.`).exec(answer)?.[1],
      );
      const [last, ...more] = names.filter((name) => !found.includes(name));
      expect(more).toEqual([]);
      expect(found.toSorted()).toEqual([...names.filter((name) => name !== last), 'Leeds Pharmacy LPN']);
      for (const [i, answer] of told.entries())
        if (found[i] !== 'Leeds Pharmacy LPN')
          expect(answer).toContain(`Stone named it ${found[i]} a moment ago.`);
      expect(await prisma().network.count({ where: { name: last ?? '' } })).toBe(1);
      await fromTheBeginning();
    });

    test('of all that, nothing held each other up', async () => {
      await Promise.all(beside.map(({ database }) => database.close())); // what each counted is then told
      const office = await sharedPostgres();
      expect(await office.deadlocks(url)).toBe(0);
    });
  },
);

/** Types it, fills in the forms that come as they stand, and says yes where it is asked whether it is sure. */
async function throughForms(speaker: Speaker, words: string, command: string): Promise<View> {
  let view = await speaker.types(words);
  for (let steps = 0; steps < 3; steps++) {
    if (view.kind === 'form') view = await speaker.fills(view, filledIn(view));
    else {
      const goesOn = view.buttons.find((button) => button.command === command && !button.opens);
      if (!goesOn) break;
      view = await speaker.sends(goesOn);
    }
  }
  return view;
}

/** Something in whatever is empty. */
const filledIn = ({ fields }: Extract<View, { kind: 'form' }>): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ value }) => value === undefined || value === null || value === '')
      .map(({ name, choices }) => [name, choices?.[0]?.value ?? 'Something']),
  );

/** The example with something else in its place, the first to the fifth: another record, another name, another person. */
const different = (example: string, nth: number): string =>
  example
    .replaceAll(/\b([A-Z])1\b/g, `$1${nth + 1}`)
    .replaceAll(/"([^"]+)"/g, `"$1 ${nth + 1}"`)
    .replaceAll(/@(?:ann|bob|cat|dev)\b/g, `@${(nth % 2 ? STRANGERS : MANAGERS)[nth]}`);

/** A code that was given out here. */
const asKnownHere = (words: string, index: number): string =>
  words.replace('K7QM2XPA', `CODE${index % 2 ? index + 2 : 2}`.padEnd(8, 'X'));

function first<T>([one]: T[]): T {
  if (one === undefined) throw new Error('there is none');
  return one;
}
