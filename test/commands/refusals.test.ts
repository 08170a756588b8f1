import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { FormField, View } from '../../commands/view.ts';
import { catAsMember, catOn } from '../support/cat.ts';
import { readView } from '../support/read-view.ts';
import { pickedOn, type Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('action add @bob Ring the LPC');
  await ann.types('decision record We wait because funding is short');
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm in Leeds');
  await ann.types('member vacancy add lead nurse at "Bramley Surgery"');
});

/** What a form proposes to everybody. */
const PROPOSED = 'tomorrow';
const fieldsOf = (view: View): FormField[] => (view.kind === 'form' ? view.fields : []);

describe.each(['slack', 'teams'] as const)('in %s, an outsider', (platform) => {
  const REFUSAL =
    'You are not a member of Leeds Pharmacy LPN, so I can show you nothing of it. You can ask to join.\n[Ask to join]';
  const OURS = ['Ring the LPC', 'We wait', 'funding is short', 'Board', 'Ann Ward', 'Bob Hill', 'Bramley'];
  const aboutTheNetwork = commands.filter(({ needs }) => needs !== 'nothing');

  test('is refused in the same words whatever is asked, whether there is such a record or not', async () => {
    const cat = catOn(bot, platform);
    const all = aboutTheNetwork.flatMap(({ examples }) => examples);
    const typed = all.filter((line) => !/ --in | mine$/.test(line));
    for (const line of [...typed, 'action show A9', 'action done 1', 'decision show D9', 'meeting show M9'])
      expect(await bot.whileAsleep(() => cat.reads(line)), line).toBe(REFUSAL);
    // What is theirs they may see: there is nothing.
    expect(await cat.reads('action list mine')).toMatch(/\nYou have no open actions here\.$/);
  });

  test('is shown nothing of the records by any button or form', async () => {
    const [network] = await bot.prisma.network.findMany();
    const [direct, channel] = [bot[platform]('direct').as('cat'), catOn(bot, platform)];
    const bare = { network: network?.id };
    const numbered = {
      action: 'A1',
      decision: 'D1',
      meeting: 'M1',
      poll: 'P1',
      review: 'R1',
      group: 'G1',
      interest: 'I1',
    };
    const records = { ...numbered, priority: 'W1', milestone: 'W1.1', person: pickedOn(platform, 'ann') };
    const full = {
      ...{ ...bare, ...records, due: '2027-06-30', until: '2027-06-30', because: 'I can', text: 'Done' },
      ...{ after: 'W1.1' },
      owner: pickedOn(platform, 'ann'),
    };
    for (const { name: command, whose } of aboutTheNetwork) {
      for (const speaker of [direct, channel]) {
        const answer = await bot.whileAsleep(() => speaker.sends({ command, args: full }));
        expect(readView(answer), command).toBe(REFUSAL);
        const asked = await bot.whileAsleep(() => speaker.sends({ command, args: bare }));
        // What may be done to a record of one's own asks first which it is, in an empty form.
        if (whose)
          expect(
            fieldsOf(asked).every(({ value }) => value === undefined || value === PROPOSED),
            command,
          ).toBe(true);
        else expect(readView(asked), command).toBe(REFUSAL);
        for (const word of OURS) expect(readView(asked), command).not.toContain(word);
      }
    }
  });

  test('learns nothing of it from what anyone may use', async () => {
    for (const { examples } of commands.filter(({ needs }) => needs === 'nothing')) {
      for (const line of examples) {
        const answer = await bot.whileAsleep(() => catOn(bot, platform).reads(line));
        for (const word of OURS) expect(answer, line).not.toContain(word);
      }
    }
  });

  test('may ask to join on the spot', async () => {
    const cat = catOn(bot, platform);
    const answer = await cat.presses(await cat.types('action list'), 'Ask to join');
    expect(readView(answer)).toContain('You have asked to join Leeds Pharmacy LPN.');
    expect(
      bot
        .direct('slack', 'ann')
        .map(({ view }) => readView(view))
        .at(-1),
    ).toContain('Cat Jones');
  });
});

describe.each(['slack', 'teams'] as const)(
  'in %s, a member who may not is told who may, and who that is',
  (platform) => {
    test.each([
      [
        'observer',
        'decision record We act',
        'You cannot record what was decided, and why. Every member but an observer may do that.',
      ],
      [
        'clinician',
        'meeting start M1',
        'You cannot start a meeting here. Only a clinical chair, deputy chair, manager or administrator may do that.',
      ],
      [
        'deputy chair',
        'member add @dev',
        'You cannot add someone to the network, or give a member a role for a term. Only a clinical chair, manager or administrator may do that.',
      ],
    ])('as %s, to %s', async (role, typed, whoMay) => {
      const cat = await catAsMember(bot, ann, platform, [role]);
      expect(await cat.reads(typed)).toBe(`${whoMay} In Leeds Pharmacy LPN you can ask Ann Ward (manager).`);
    });

    test('the highest first', async () => {
      const cat = await catAsMember(bot, ann, platform);
      await ann.types('member add @cara as administrator');
      await ann.types('member add @dev as clinical chair');
      expect(await cat.reads('meeting start M1')).toContain(
        'you can ask Dev Patel (clinical chair), Ann Ward (manager), Cara Hill (administrator).',
      );
    });

    test('or that there is nobody', async () => {
      const cat = await catAsMember(bot, ann, platform);
      await bot.prisma.seat.deleteMany();
      expect(await cat.reads('meeting start M1')).toContain(
        'In Leeds Pharmacy LPN nobody has such a role. Whoever runs Convenor for you can give one, by importing members.',
      );
    });
  },
);
