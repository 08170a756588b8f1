import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { rollOf } from '../../../commands/polls/electorate.ts';
import { addVoters } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
});
beforeEach(() => addVoters(ann));

const card = () => readView(bot.card('Pharmacy', 'P1'));
const opens = (who: string) => `poll open "Where shall we meet?" Leeds | York closes Friday 5pm ${who}`;
const direct = (handle: string) => bot.slack('direct').as(handle);

/** Opens it after what would be asked has been read. */
async function theyOpen(who: string): Promise<string> {
  const form = await ann.types(opens(who));
  await ann.fills(form, {});
  return readView(form);
}

describe('a poll for some of the members', () => {
  test('by roles names them before it opens, and asks only them', async () => {
    const shown = await theyOpen('electorate clinicians and lead nurses');
    expect(shown).toContain(
      'It is not open yet. One person would be asked: Bob Hill. Press Open if that is right.',
    );
    expect(card()).toContain('Who may vote: Clinicians and lead nurses\n');
    expect(card()).toContain('Voted: 0 of 1');
    expect(await ann.reads('vote P1 York')).toBe(
      'P1 asks clinicians and lead nurses, as they were when it opened, on Tuesday 1 June 2027 at 10am. You were not one of them.',
    );
    await bob.types('vote P1 York');
    expect(card()).toContain('York: 1 vote (Bob Hill)');
  });

  test('is not open before that is confirmed', async () => {
    await ann.types(opens('electorate clinicians'));
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('names them anew if others would be asked by then', async () => {
    const form = await ann.types(opens('electorate clinicians'));
    await ann.types('member add @cara as clinician');
    const again = await ann.fills(form, {});
    expect(readView(again)).toContain('2 people would be asked: Bob Hill; Cara Hill.');
    expect(await bot.prisma.poll.count()).toBe(0);
    await ann.fills(again, {});
    expect(card()).toContain('Voted: 0 of 2');
  });

  test('is shown once more where who may vote is cleared in that form', async () => {
    const form = await ann.types(opens('electorate clinicians'));
    const again = await ann.fills(form, { electorate: '' });
    expect(readView(again)).toContain('4 people would be asked: Ann Ward; Bob Hill; Cara Hill; Dev Patel.');
    expect(await bot.prisma.poll.count()).toBe(0);
    await ann.fills(again, {});
    expect(card()).not.toContain('Who may vote');
    expect(card()).toContain('Voted: 0 of 4');
  });

  test('keeps all else that was asked for, and may be changed in that form', async () => {
    const form = await ann.types(
      'poll open "Which?" Leeds | York | Hull voting by approval passes by 60% of those entitled quorum half ties by lot secret closes Friday 5pm electorate members',
    );
    await ann.fills(form, { question: 'Which of these?' });
    expect(card()).toMatch(
      /^Which of these\?\n[\s\S]*Ballots: Secret[\s\S]*Who may vote: Members\nMethod: Approval\nPasses: By three fifths of all who may vote\nQuorum: 1 of 2 must vote\nTies: By lot/,
    );
  });

  test('chosen by name asks those, in both platforms', async () => {
    const form = await bob.types('poll open').then(() => ann.types(opens('voters @cara and bob')));
    expect(readView(form)).toContain('2 people would be asked: Bob Hill; Cara Hill.');
    await ann.fills(form, {});
    expect(card()).toContain('Who may vote: Chosen people\n');
    expect(await direct('dev').reads('vote P1 York')).toMatch(
      /^P1 asks chosen people, as they were .* You were not one of them\. It asks Bob Hill; Cara Hill\.$/,
    );
    await direct('cara').types('vote P1 York');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Leeds');
    expect(card()).toContain('Voted: 2 of 2');
  });

  test.each([
    ['electorate lead nurses', 'Nobody in Leeds Pharmacy LPN has such a role and may vote.'],
    ['electorate observers', 'Nobody in Leeds Pharmacy LPN has such a role and may vote.'],
    ['electorate clinicians voters @cara', 'Please say who may vote in one way'],
    ['electorate one per organisation', 'Nobody here speaks for any.'],
  ])('is refused: %s', async (who, why) => {
    expect(readView(await ann.types(opens(who)))).toContain(why);
    expect(await bot.prisma.poll.count()).toBe(0);
  });

  test('is asked about where the words are no roles', async () => {
    expect(readView(await ann.types(opens('electorate wizards')))).toContain('I could not read “wizards”');
  });
});

describe('with one vote for each organisation', () => {
  beforeEach(async () => {
    for (const name of ['Abingdon Federation', 'Banbury Federation']) await ann.types(`org add "${name}"`);
    await ann.types('member add @cara as representative at "Abingdon Federation"');
    await ann.types('member add @dev as clinician at "Abingdon Federation"');
    await ann.types('member add bob as representative at "Banbury Federation"');
  });

  test('its representative and deputy are named before it opens and when it is shown', async () => {
    const shown = await theyOpen('electorate one per organisation');
    expect(shown).toContain(
      '2 people would be asked: Abingdon Federation (Cara Hill, deputy Dev Patel); Banbury Federation (Bob Hill).',
    );
    expect(card()).toContain('Who may vote: One for each organisation\n');
    expect(card()).toContain('Voted: 0 of 2');
    expect(await ann.reads('poll show P1')).toContain(
      'Who votes\n- Abingdon Federation (Cara Hill, deputy Dev Patel): has not voted\n- Banbury Federation (Bob Hill): has not voted',
    );
  });

  test.each(['', ' secret'])('the deputy may give it, and only one counts%s', async (secret) => {
    await theyOpen(`electorate one per organisation${secret}`);
    await direct('dev').types('vote P1 York');
    await direct('cara').types('vote P1 Leeds');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'Leeds');
    expect(await ann.reads('vote P1 York')).toMatch(
      /^P1 asks one for each organisation, .* It asks Abingdon Federation \(Cara Hill, deputy Dev Patel\); Banbury Federation \(Bob Hill\)\.$/,
    );
    if (!secret) {
      expect(card()).toContain(
        'Leeds: 2 votes (Cara Hill for Abingdon Federation, Bob Hill for Banbury Federation)',
      );
      expect(await ann.reads('poll close P1')).toBe('P1 is closed. Leeds: 2 of 2 votes.');
    }
    expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(secret ? 2 : 2);
  });

  test('the representative and the deputy are both reminded, until either has voted', async () => {
    await theyOpen('electorate one per organisation');
    expect(await direct('dev').reads('poll mine')).toContain('P1 Where shall we meet?');
    await direct('dev').types('vote P1 York');
    expect(await direct('cara').reads('poll mine')).toContain('No poll waits for your vote.');
    await bot.moveTo('2027-06-03 12:00');
    expect(bot.direct('slack', 'dev')).toEqual([]);
    expect(bot.direct('slack', 'cara')).toEqual([]);
    expect(bot.direct('teams', 'bob')).toHaveLength(1);
  });

  test('an organisation for which nobody may vote is named', async () => {
    await ann.types('org add "Chipping Federation"');
    await ann.types('member vacancy add representative at "Chipping Federation"');
    expect(readView(await ann.types(opens('electorate one per organisation')))).toContain(
      'Nobody could vote for Chipping Federation.',
    );
  });
});

test('nobody has two places, and every body for which somebody else is free has one', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const seat = fc.record({
    personId: fc.constantFrom(...people, null),
    organisationId: fc.constantFrom('one', 'two', 'three', null),
    role: fc.constantFrom('representative' as const, 'clinician' as const, 'observer' as const),
  });
  const standing = (roles: 'clinician'[]) => ({
    ...{ isMember: true, readsFromAbove: false, roles, otherRoles: [] },
  });
  const standings = new Map(people.map((id) => [id, standing(['clinician'])]));
  fc.assert(
    fc.property(fc.array(seat, { maxLength: 12 }), (given) => {
      const seats = given.map((each) => ({ ...each, from: null, until: null, representsId: null }));
      const { places, silent } = rollOf(
        { onePer: 'organisation' },
        { standings, seats, today: '2027-06-01' },
      );
      const actors = places.flatMap(({ personId, deputyId }) => [personId, deputyId ?? []].flat());
      expect(new Set(actors).size).toBe(actors.length);
      const bodies = new Set(seats.flatMap(({ organisationId }) => organisationId ?? []));
      expect(new Set([...places.map((place) => place.organisationId), ...silent])).toEqual(bodies);
      const idle = people.filter((id) => !actors.includes(id));
      for (const body of silent)
        expect(seats.some((each) => each.organisationId === body && idle.includes(each.personId ?? ''))).toBe(
          false,
        );
    }),
  );
});
