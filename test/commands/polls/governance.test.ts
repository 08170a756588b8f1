import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});
beforeEach(async () => {
  for (const [who, town] of [
    ['@cara', 'Abingdon'],
    ['@dev', 'Banbury'],
    ['bob', 'Didcot'],
  ]) {
    await ann.types(`org add "${town} Federation" --kind Federation`);
    await ann.types(`member add ${who} as representative at "${town} Federation"`);
  }
});

const OPENS =
  'poll open "Set up the joint enterprise?" voting by own approval closes 30 November 2027 at 5pm';
const card = () => readView(bot.card('Pharmacy', 'P1'));
const opens = async () => ann.fills(await ann.types(OPENS), {});
const says = (handle: string, what: string) => bot.slack('direct').as(handle).types(`vote P1 ${what}`);

describe('each organisation’s own approval', () => {
  test('asks one of each organisation, for what its own governance has decided', async () => {
    await opens();
    expect(card()).toContain('Who may vote: One for each organisation\n');
    expect(card()).toContain(
      'Method: Each organisation’s own approval: it goes ahead when all have approved it\n',
    );
    expect(card()).toContain('Quorum: 3 of 3 must vote\n');
  });

  test('is given with who decided it and when, which the form asks for', async () => {
    await opens();
    const form = await bob.presses(bot.card('Pharmacy', 'P1'), 'Approved');
    expect(form).toMatchObject({
      fields: [{ label: 'Who decided it, when, on what conditions', required: true }],
    });
    await bob.fills(form, { because: 'Our board, 12 October 2027, minute 7' });
    expect(card()).toContain('- 1. Approved: 1 organisation (Bob Hill for Didcot Federation)');
    expect(card()).toContain(
      'Reasons\n- Bob Hill for Didcot Federation, Approved: Our board, 12 October 2027, minute 7\n',
    );
  });

  test('shows who has not said so far, and chases them', async () => {
    await opens();
    await says('cara', 'approved because the members’ meeting of 3 October');
    expect(await ann.reads('poll show P1')).toContain(
      'Who votes\n- Abingdon Federation (Cara Hill)\n- Banbury Federation (Dev Patel): has not voted\n- Didcot Federation (Bob Hill): has not voted',
    );
    expect(await ann.reads('poll remind P1')).toContain('The 2 people who have not voted in P1');
  });

  test('carries it when all have approved, with conditions or without', async () => {
    await opens();
    await says('cara', 'approved because the members’ meeting of 3 October');
    await says('dev', 'approved with conditions because the board wants a review in a year');
    await bob.types('vote P1 approved because our board of 12 October');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Carried: 3 of 3 approved, 1 of them with conditions.',
    );
    expect(await ann.reads('decision show D1')).toContain(
      'Carried: 3 of 3 approved, 1 of them with conditions',
    );
  });

  test('does not while one has not said, or has not approved', async () => {
    await opens();
    await says('cara', 'approved because the members’ meeting of 3 October');
    await says('dev', 'not approved because the board wants to see the contract');
    await bot.moveTo('2027-11-30 17:01');
    expect(card()).toContain(
      'Not carried: 1 of 3 approved; 1 did not approve; 1 did not say: Didcot Federation.\n',
    );
  });

  test('says of one approval with conditions the same in its decision and in the reason of that', async () => {
    await opens();
    await says('dev', 'approved with conditions because the board wants a review in a year');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: 1 of 3 approved, with conditions; 2 did not say: Abingdon Federation and Didcot Federation.',
    );
    expect(await ann.reads('decision show D1')).toContain(
      '1 of 3 voted in poll P1 (0 clinicians and 1 other): Approved without conditions 0, Approved with conditions 1 and Not approved 0',
    );
  });

  test.each([
    [' secret', 'What an organisation has decided is said openly'],
    [' passes by two thirds', 'All organisations must approve it.'],
    [' ties by lot', 'so there is no tie'],
  ])('is refused with%s', async (more, why) => {
    expect(readView(await ann.types(OPENS + more))).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });
});
