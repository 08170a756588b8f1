import { beforeEach, describe, expect, test } from 'vitest';
import { everythingKept } from '../../support/everything-kept.ts';
import { addVoters, countedFromThree } from '../../support/more-voters.ts';
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
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const direct = (handle: string) => bot.slack('direct').as(handle);
const PILOT = 'poll open "Pilot it in March?" consent closes Friday 5pm';

describe('a proposal is put for consent', () => {
  test('without options being typed, and its card says what stops it', async () => {
    await ann.types(PILOT);
    expect(card()).toBe(
      [
        'Pilot it in March?',
        'Poll P1, opened by Ann Ward, closes on Friday 4 June 2027 at 5pm (3 days left)',
        '- 1. Agree: no votes',
        '- 2. Abstain: no votes',
        '- 3. Disagree: no votes',
        '- 4. Block: no votes',
        'Choose: One',
        'Ballots: Open: everyone sees who chose what',
        'Method: Consent: it goes ahead unless somebody blocks it',
        'Passes: With no block',
        'Voted: 0 of 4',
        '[Agree] [Abstain] [Disagree] [Block] [Undo opening] [Declare an interest] [Comment] [Extend] [Close] [Cancel poll]',
      ].join('\n'),
    );
  });

  test('by the rule that nobody blocks it', async () => {
    await ann.types('poll open "Pilot it?" passes by no block closes Friday 5pm');
    expect(card()).toContain('Passes: With no block\n');
  });

  test('with a share besides', async () => {
    await ann.types(`${PILOT} passes by two thirds`);
    expect(card()).toContain('Passes: By two thirds of the votes cast, without abstentions, with no block\n');
    await ann.types('vote P1 agree');
    await bob.types('vote P1 disagree because it is too early');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: 1 agrees, 1 disagrees, none block, two thirds were needed.',
    );
  });

  test.each([
    ['poll open "Pilot it?" Yes | No voting by consent closes Friday 5pm', 'Consent has options of its own'],
    ['poll open "Pilot it?" Yes | No passes by no block closes Friday 5pm', 'Consent has options of its own'],
    [
      'poll open "Pilot it?" motion passes by no block closes Friday 5pm',
      'Only consent passes with no block',
    ],
    [`${PILOT} ties by lot`, 'Consent knows no tie'],
  ])('but not with what does not go with it: %s', async (typed, why) => {
    expect(await ann.reads(typed)).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });
});

describe.each(['slack', 'teams'] as const)('in %s whoever disagrees or blocks', (platform) => {
  const voter = () => (platform === 'slack' ? ann : bob);

  test('is asked why by the button, and the reason stands beside the vote', async () => {
    await ann.types(PILOT);
    const asked = await voter().presses(bot.card('Pharmacy', 'P1'), 'Block');
    expect(readView(asked)).toBe(
      'Vote\nP1 Pilot it in March? You choose Block. Please say why: everyone sees it beside your vote.\nWhy*:\n[Vote]',
    );
    expect(card()).toContain('Voted: 0 of 4');
    await voter().fills(asked, { because: 'It would close a surgery' });
    const name = platform === 'slack' ? 'Ann Ward' : 'Bob Hill';
    expect(card()).toContain(
      `- 4. Block: 1 vote (${name})\n## Reasons\n- ${name}, Block: It would close a surgery\n`,
    );
  });

  test('is asked why by the form', async () => {
    await ann.types(PILOT);
    const form = await voter().types('vote P1');
    expect(readView(form)).toContain('Your choice*:\nWhy:\n[Vote]');
    const asked = await voter().fills(form, { choices: '3' });
    expect(readView(asked)).toContain('You choose Disagree.');
    await voter().fills(asked, { because: 'Too soon' });
    expect(card()).toContain(', Disagree: Too soon\n');
    expect(readView(await voter().types('vote P1'))).toContain('Your choice*: 3\nWhy: Too soon\n');
  });

  test('gives the reason with the vote in words, or is asked for it', async () => {
    await ann.types(PILOT);
    expect(readView(await voter().types('vote P1 block'))).toContain('Please say why');
    expect(await voter().reads('vote P1 block because it would close a surgery')).toContain(
      'you voted Block.',
    );
    expect(card()).toContain(', Block: it would close a surgery\n');
    await voter().types('vote P1 agree');
    expect(card()).not.toContain('Reasons');
  });
});

describe('the result', () => {
  test('is carried while nobody blocks it, and says how many disagreed', async () => {
    await ann.types(PILOT);
    await ann.presses(bot.card('Pharmacy', 'P1'), 'Agree');
    await bob.types('vote P1 disagree because it is too early');
    await direct('dev').types('vote P1 agree');
    expect(await ann.reads('poll close P1')).toBe('P1 is closed. Carried: 2 agree, 1 disagrees, none block.');
    expect(card()).toContain('## Reasons\n- Bob Hill, Disagree: it is too early\n');
    expect(await ann.reads('decision show D1')).toContain('Carried: 2 agree, 1 disagrees, none block');
  });

  test('is not carried once somebody blocks it', async () => {
    await ann.types(PILOT);
    await ann.types('vote P1 agree');
    await bob.types('vote P1 block because it would close a surgery');
    expect(await ann.reads('poll close P1')).toBe(
      'P1 is closed. Not carried: 1 agrees, none disagree, 1 blocks.',
    );
  });

  test('loses the name of whoever is erased from a reason', async () => {
    await ann.types(PILOT);
    await ann.types('vote P1 block because @dev was not asked');
    const alone = direct('dev');
    await alone.presses(await alone.types('me forget'), 'Yes, forget me');
    expect(card()).not.toContain('Dev Patel');
    expect(JSON.stringify(await bot.prisma.ballot.findMany())).not.toContain('Dev');
  });
});

describe('in secret', () => {
  const SECRET = PILOT.replace('closes', 'secret closes');
  const theyVote = async () => {
    await ann.fills(await ann.types('vote P1'), { choices: '1' });
    await bob.fills(await bob.presses(bot.card('Pharmacy', 'P1'), 'Vote'), {
      ...{ choices: '4', because: 'It would close the Headingley surgery' },
    });
    await direct('dev').types('vote P1 disagree because parking is dear');
    await direct('cara').types('vote P1 block');
  };

  test('one button opens the same form for every choice, and no reason is demanded', async () => {
    await ann.types(SECRET);
    expect(card()).toContain('[Vote] [Undo opening]');
    await theyVote();
    expect(card()).toContain('Voted so far: all');
    expect(card()).not.toContain('Reasons');
  });

  test('a reason is kept as the choice is, and takes no more room than none', async () => {
    await ann.types(SECRET);
    await ann.fills(await ann.types('vote P1'), { choices: '1' });
    const bytes = async () => (await bot.prisma.sealedBox.findFirstOrThrow()).sealed.length;
    const without = await bytes();
    await ann.fills(await ann.types('vote P1'), { choices: '4', because: 'ä'.repeat(199) });
    expect(await bytes()).toBe(without);
    await ann.fills(await ann.types('vote P1'), { choices: '4', because: 'Headingley would lose out' });
    expect(await everythingKept(bot)).not.toContain('Headingley');
    expect(await bot.prisma.ballot.count()).toBe(0);
  });

  test('too long a reason is refused', async () => {
    await ann.types(SECRET);
    const long = ann.fills(await ann.types('vote P1'), { choices: '4', because: 'a'.repeat(201) });
    expect(readView(await long)).toContain('Please keep a reason in a secret poll under 200 characters');
    expect(card()).toContain('Voted so far: none');
  });

  test('the reasons are told with the count, without names', async () => {
    await ann.types(SECRET);
    await theyVote();
    await countedFromThree(bot);
    await ann.types('poll close P1');
    expect(card()).toContain('Not carried: 1 agrees, 1 disagrees, 2 block.\n');
    expect(card()).toContain(
      '## Reasons\n- Disagree: parking is dear\n- Block: It would close the Headingley surgery\n',
    );
  });

  test('of few ballots they are not told at all', async () => {
    await ann.types(SECRET);
    await theyVote();
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toBe(
      'Pilot it in March?\nPoll P1, closed on Friday 4 June 2027 at 5pm\nNothing is carried.\nRecorded as: D1',
    );
    expect(await everythingKept(bot)).not.toContain('Headingley');
  });
});

test('a poll that asks for no reason takes “because” as a part of the option', async () => {
  await ann.types('poll open "Why?" "Yes, because it is near" | "No" closes Friday 5pm');
  expect(await bob.reads('vote P1 Yes, because it is near')).toContain(
    'you voted for Yes, because it is near.',
  );
});
