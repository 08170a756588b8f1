import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { SendError } from '../../../commands/messenger.ts';
import { readView } from '../../support/read-view.ts';
import { directAddress } from '../../support/recording-messenger.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let annDirect: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  annDirect = bot.slack('direct').as('ann');
  bobDirect = bot.teams('direct').as('bob');
});

/** The digests someone, or a channel, has had, each with when it came. */
const toBob = () => digests(bot.direct('teams', 'bob'), 'Your digest');
const toChannel = (channel = 'Pharmacy') => digests(bot.messengers.teams.shown(channel), 'Digest of');
const digests = (standing: ReturnType<TestBot['direct']>, title: string) =>
  standing
    .filter(({ view }) => view.title.startsWith(title))
    .map(({ at, view, edits }) => ({ at: formatInstant(at, 'Europe/London'), read: readView(view), edits }));
const days = (had: { at: string }[]) => had.map(({ at }) => at);

describe('digest weekly', () => {
  test('directly is one’s own, and says when it comes', async () => {
    expect(await bobDirect.reads('digest weekly')).toBe(
      [
        'Your digest comes every Monday at 8:30am, next on Monday 7 June 2027.',
        'When that is a bank holiday it comes on the next working day, and when there is nothing to tell it does not come.',
        '[Show it now] [Stop it]',
      ].join('\n'),
    );
    expect(await bobDirect.reads('digest weekly on Thursdays at 2pm')).toContain(
      'Your digest comes every Thursday at 2pm, next on Thursday 3 June 2027.',
    );
  });

  test('in a channel is the channel’s, and takes someone who may convene', async () => {
    expect(await ann.reads('digest weekly on Monday at 8:30am')).toContain(
      'The digest of Leeds Pharmacy LPN comes to this channel every Monday at 8:30am, next on Monday 7 June 2027.',
    );
    expect(await bob.reads('digest weekly')).toContain('Only a clinical chair, deputy chair, manager');
    expect(await bob.reads('digest off')).toContain('Only a clinical chair, deputy chair, manager');
    expect(await bot.slack('#other').as('ann').reads('digest weekly')).toContain(
      'This channel does not belong to a network yet.',
    );
  });

  test('can be filled in as a form', async () => {
    const form = await bobDirect.types('digest weekly on Sunday');
    expect(readView(form)).toContain(
      'Day of the week: (!) Nobody is written to at the weekend, so a digest cannot come on Sunday.',
    );
    expect(readView(await bobDirect.fills(form, { weekday: 'friday', time: '8pm' }))).toContain(
      'Time: 8pm (!) Nobody is written to at 8pm. Choose a time from 7am',
    );
    expect(readView(await bobDirect.fills(form, { weekday: 'friday', time: '9am' }))).toContain(
      'Your digest comes every Friday at 9am, next on Friday 4 June 2027.',
    );
  });

  test.each([
    ['at 6:59am', 'Nobody is written to at 6:59am. Choose a time from 7am, and before 7pm.'],
    ['at 7pm', 'Nobody is written to at 7pm.'],
    ['at 5', 'I could not tell what time "5" is. Write it like 2pm or 14:00.'],
    ['at teatime', 'I could not read "teatime" as a time. Write it like 8:30am.'],
    ['on Saturday', 'a digest cannot come on Saturday. Choose a day from Monday to Friday.'],
    ['on Someday', '"someday" is not a day of the week. Choose one from Monday to Friday.'],
  ])('%s is refused', async (when, why) => {
    expect(await bobDirect.reads(`digest weekly ${when}`)).toContain(why);
    expect(await bot.prisma.digest.count()).toBe(0);
  });

  test('said again is changed, and there is one', async () => {
    await bobDirect.types('digest weekly on Monday at 8:30am');
    await bobDirect.types('digest weekly on Wednesday at 4pm');
    await bob.types('action add @bob Ring the LPC by 30 June 2027');
    await bot.moveTo('2027-06-18 12:00');
    expect(days(toBob())).toEqual(['Wednesday 16 June 2027 at 4pm']);
  });

  test('of someone in no network is theirs all the same', async () => {
    expect(await bot.slack('direct').as('cat').reads('digest weekly')).toContain(
      'Your digest comes every Monday',
    );
  });
});

describe('digest off', () => {
  test('stops it, at the last moment too', async () => {
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    const set = await bobDirect.types('digest weekly');
    expect(readView(await bobDirect.presses(set, 'Stop it'))).toBe(
      'No digest comes to you any more.\nSee one at any time with digest now.\n[Again every Monday at 8:30am]',
    );
    await bot.moveTo('2027-06-30 12:00');
    expect(toBob()).toEqual([]);
  });

  test('says so where there is none', async () => {
    expect(await bobDirect.reads('digest off')).toBe(
      'No digest comes to you. Begin one with digest weekly.\n[Begin one]',
    );
    expect(await ann.reads('digest off')).toContain('No digest comes to this channel.');
  });
});

describe('digest now', () => {
  test('says kindly that there is nothing', async () => {
    expect(await bobDirect.reads('digest now')).toBe(
      [
        'Nothing waits for you',
        'Nothing of yours is due in the next 14 days, nobody waits for your vote or your input, no meeting is ahead, and nothing was decided since Tuesday 25 May 2027.',
        '[Have it every week]',
      ].join('\n'),
    );
    expect(await bob.reads('digest now')).toBe(
      [
        'All is quiet in Leeds Pharmacy LPN',
        'Nothing is due in the next 14 days, nothing is open and no meeting is planned. Nothing was done or decided since Tuesday 25 May 2027.',
      ].join('\n'),
    );
  });

  test('shows a person what is theirs in all networks, overdue first', async () => {
    await bob.types('action add @bob Ring the LPC by 30 June 2027');
    await bob.types('action add @bob Write to the board by 9 June 2027');
    await bob.types('action add @bob Book the room by 2 June 2027');
    await bob.types('action add @bob Tidy up');
    await ann.types('meeting schedule Board on 15 June 2027 at 2pm in Leeds');
    await ann.types('meeting schedule Far on 15 September 2027 at 2pm');
    await bot.teams('Dental').as('bob').types('network create "Leeds Dental LPN"');
    await bot.teams('Dental').as('bob').types('decision record We wait because funding is short');
    await bot.moveTo('2027-06-04 10:00');
    const shown = await bobDirect.types('digest now');
    expect(readView(shown)).toBe(
      [
        'Your digest, Friday 4 June 2027',
        '## Yours to do',
        '- A3 Book the room (Leeds Pharmacy LPN, due Wednesday 2 June 2027) Overdue [Done]',
        '- A2 Write to the board (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        '## Meetings ahead',
        '- M1 Board, Tuesday 15 June 2027 at 2pm, for 1 hour, Leeds (Leeds Pharmacy LPN)',
        '## Decided since Friday 28 May 2027',
        '- D1 We wait, because funding is short (Leeds Dental LPN)',
        '[Have it every week]',
      ].join('\n'),
    );
    await bobDirect.presses(shown, 'Done', 'Write to the board');
    expect(bot.shown('Pharmacy').find((card) => card.includes('Write to the board'))).toContain(
      'Done by Bob Hill',
    );
  });

  test('shows a channel what its network has done and has ahead, and calls on the chair', async () => {
    await ann.types('member add @cat as clinical chair');
    await bob.types('action add @bob Book the room by 2 June 2027');
    await bob.types('action add @bob Order tea by 3 June 2027');
    await ann.types('action add @dev Write to the board by 11 June 2027');
    await ann.types('action add @dev Ring the LPC by 5 June 2027');
    await bot.moveTo('2027-06-09 10:00');
    await ann.types('action done A4');
    await ann.types('decision record We wait');
    await ann.types('meeting schedule Board on 15 September 2027 at 2pm');
    expect(await bob.reads('digest now')).toBe(
      [
        'Digest of Leeds Pharmacy LPN, Wednesday 9 June 2027',
        '## Overdue by five working days or more',
        'For the chair: Cat Jones',
        '- A1 Book the room (Bob Hill, due Wednesday 2 June 2027) Overdue [Done]',
        '## Overdue',
        '- A2 Order tea (Bob Hill, due Thursday 3 June 2027) Overdue [Done]',
        '## Due in the next 14 days',
        '- A3 Write to the board (Dev Patel, due Friday 11 June 2027) [Done]',
        '## Done since Wednesday 2 June 2027',
        '- A4 Ring the LPC (Dev Patel, done)',
        '## Decided since Wednesday 2 June 2027',
        '- D1 We wait',
        '## Next meeting',
        '- M1 Board, Wednesday 15 September 2027 at 2pm, for 1 hour',
      ].join('\n'),
    );
  });

  test('shows ten lines of each kind, and says how many more there are', async () => {
    await insert(23);
    const read = await annDirect.reads('digest now');
    expect(read).toContain('Thing 9 ');
    expect(read).not.toContain('Thing 10 ');
    expect(read).toContain('and 13 more');
    expect(read).toContain('and 13 more, listed by action list mine');
    expect(await ann.reads('digest now')).toContain('Rule 9\nand 13 more, listed by decision list');
    await insert(300);
    expect(await annDirect.reads('digest now')).toContain('and at least 90 more');
  });

  test('asks the database for no more at 300 records than at 3', async () => {
    const cost = async (speaker: Speaker) => {
      const before = bot.cost().queries;
      await bot.whileAsleep(() => speaker.types('digest now'));
      return bot.cost().queries - before;
    };
    await insert(3);
    await cost(ann);
    await cost(annDirect);
    const few = [await cost(ann), await cost(annDirect)];
    await insert(300);
    expect([await cost(ann), await cost(annDirect)]).toEqual(few);
  });

  test('is not for those who may not read', async () => {
    expect(await bot.slack('#pharmacy').as('cat').reads('digest now')).toContain('You are not a member of');
  });
});

describe('a weekly digest', () => {
  test('comes on its morning, once, and tells of what has happened since the last', async () => {
    await ann.types('digest weekly');
    await bobDirect.types('digest weekly');
    await ann.types('decision record First');
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    await bot.moveTo('2027-06-08 12:00');
    await ann.types('decision record Second');
    await bot.moveTo('2027-06-15 12:00');
    expect(days(toBob())).toEqual(['Monday 7 June 2027 at 8:30am', 'Monday 14 June 2027 at 8:30am']);
    expect(toBob()[0]?.read).toBe(
      [
        'Your digest, Monday 7 June 2027',
        '## Yours to do',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        '## Decided since Monday 31 May 2027',
        '- D1 First (Leeds Pharmacy LPN)',
        'This comes every Monday at 8:30am. Stop it with digest off.',
      ].join('\n'),
    );
    expect(toBob()[1]?.read).toContain(
      '## Decided since Monday 7 June 2027\n- D2 Second (Leeds Pharmacy LPN)\nThis comes',
    );
    expect(bot.messengers.slack.shown('#pharmacy').map(({ view }) => view.title)).toContain(
      'Digest of Leeds Pharmacy LPN, Monday 7 June 2027',
    );
    expect(toChannel()).toEqual([]); // it is asked for in the other channel
  });

  test('does not come when there is nothing to tell, and comes again when there is', async () => {
    await bobDirect.types('digest weekly');
    await bot.moveTo('2027-06-15 12:00');
    expect(toBob()).toEqual([]);
    await ann.types('decision record First');
    await bot.moveTo('2027-06-22 12:00');
    expect(days(toBob())).toEqual(['Monday 21 June 2027 at 8:30am']);
  });

  test('stays as it was when what it told of has changed', async () => {
    await bobDirect.types('digest weekly');
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    await bot.moveTo('2027-06-07 09:00');
    const [had] = bot.direct('teams', 'bob').filter(({ view }) => view.title.startsWith('Your digest'));
    if (had) await bobDirect.presses(had.view, 'Done', 'Ring the LPC');
    await bot.wait(60);
    expect(bot.shown('Pharmacy').at(-1)).toContain('Done by Bob Hill');
    expect(toBob()).toMatchObject([{ edits: 0, read: expect.stringContaining('Ring the LPC') }]);
  });

  test('keeps its time through both changes of the clocks, and its day but for bank holidays', async () => {
    await bobDirect.types('digest weekly');
    await bob.types('action add @bob Ring the LPC by 2 June 2027');
    await bot.moveTo('2028-06-05 12:00');
    expect(toBob()).toHaveLength(53);
    const odd = days(toBob()).filter((day) => !/^Monday .* at 8:30am$/.test(day));
    expect(odd).toEqual([
      'Tuesday 31 August 2027 at 8:30am',
      'Wednesday 29 December 2027 at 8:30am',
      'Tuesday 4 January 2028 at 8:30am',
      'Tuesday 18 April 2028 at 8:30am',
      'Tuesday 2 May 2028 at 8:30am',
      'Tuesday 30 May 2028 at 8:30am',
    ]);
  });

  test('missed for weeks comes once, when people are at work, with all since the last', async () => {
    await bot.moveTo('2027-06-02 10:00');
    await bobDirect.types('digest weekly on Monday at 4pm');
    await ann.types('decision record First');
    await bot.moveTo('2027-06-08 12:00');
    await ann.types('decision record Second');
    await bot.comeBackAt('2027-07-03 03:00'); // a Saturday
    expect(days(toBob())).toEqual(['Monday 7 June 2027 at 4pm']);
    await bot.moveTo('2027-07-13 12:00');
    expect(days(toBob())).toEqual([
      'Monday 7 June 2027 at 4pm',
      'Monday 5 July 2027 at 9am', // and nothing more that Monday at 4pm
    ]);
    expect(toBob()[1]?.read).toContain('## Decided since Monday 7 June 2027\n- D2 Second');
  });

  test('that could not be sent for a week is made good by the next, which begins where it began', async () => {
    await ann.types('decision record First');
    await bobDirect.types('digest weekly');
    const busy = new SendError('busy', 'too much to do', { retryAfter: 7 * 24 * 3600 + 60 });
    bot.messengers.teams.fails({ on: 'post', error: busy, at: directAddress('29:bob') });
    await bot.moveTo('2027-06-08 12:00');
    await ann.types('decision record Second');
    await bot.moveTo('2027-06-15 12:00');
    expect(days(toBob())).toEqual(['Monday 14 June 2027 at 8:30am']);
    expect(toBob()[0]?.read).toContain('- D1 First (Leeds Pharmacy LPN)\n- D2 Second (Leeds Pharmacy LPN)');
  });

  test('comes to nothing where the channel’s network was closed, and comes again when it is open', async () => {
    await ann.types('action add @dev Ring the LPC by 9 June 2027');
    await ann.types('digest weekly');
    await ann.types('network close because its work is done');
    await bot.moveTo('2027-06-08 12:00');
    const inSlack = () => bot.messengers.slack.shown('#pharmacy').map(({ view }) => view.title);
    expect(inSlack().filter((title) => title.startsWith('Digest'))).toEqual([]);
    await ann.types('network reopen');
    await bot.moveTo('2027-06-15 12:00');
    expect(inSlack()).toContain('Digest of Leeds Pharmacy LPN, Monday 14 June 2027');
  });

  test('comes to nothing in a channel that belongs to no network any more', async () => {
    await ann.types('digest weekly');
    await ann.types('decision record First');
    await bot.prisma.conversation.updateMany({ where: { kind: 'channel' }, data: { networkId: null } });
    await bot.moveTo('2027-06-08 12:00');
    const titles = bot.messengers.slack.shown('#pharmacy').map(({ view }) => view.title);
    expect(titles.filter((title) => title.startsWith('Digest'))).toEqual([]);
  });

  test('does not come to someone who was forgotten', async () => {
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    const set = await bobDirect.types('digest weekly');
    expect(set.kind).toBe('message');
    await bobDirect.presses(await bobDirect.types('me forget'), 'Yes, forget me');
    await bot.moveTo('2027-06-08 12:00');
    expect(toBob()).toEqual([]);
    expect(await bot.prisma.digest.count()).toBe(0);
  });

  test('of two accounts that turn out to be one person’s is one', async () => {
    const bobInSlack = bot.slack('direct').as('bob');
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    await bobInSlack.types('digest weekly on Tuesday');
    await bobDirect.types('digest weekly');
    const code = (await bobDirect.types('me link')).title.split(' ').at(-1);
    await bobInSlack.types(`me link ${code}`);
    await bot.moveTo('2027-06-15 12:00');
    const inSlack = bot.direct('slack', 'bob').filter(({ view }) => view.title.startsWith('Your digest'));
    expect([...inSlack, ...toBob()]).toHaveLength(2); // two Tuesdays, or two Mondays: not four
  });
});

/** Puts overdue actions of Ann's and decisions straight into the tables. */
async function insert(count: number): Promise<void> {
  const [network] = await bot.prisma.network.findMany();
  const [person] = await bot.prisma.person.findMany({ where: { name: 'Ann Ward', members: { some: {} } } });
  if (!network || !person) throw new Error('there is no network');
  const from = 1 + (await bot.prisma.action.count());
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ networkId: network.id, number: from + i, createdAt: bot.now(), createdById: person.id },
  }));
  await bot.prisma.action.createMany({
    data: rows.map((row, i) => ({
      ...{ ...row, id: newId(), text: `Thing ${i}`, ownerId: person.id, due: new Date('2027-06-02') },
    })),
  });
  await bot.prisma.decision.createMany({
    data: rows.map((row, i) => ({ ...row, id: newId(), text: `Rule ${i}` })),
  });
}

describe('on the morning of one’s digest', () => {
  const nudgesTo = () =>
    bot
      .direct('teams', 'bob')
      .filter(({ view }) => view.title.startsWith('A') || view.title.includes('wait'))
      .map(({ at, view }) => `${formatInstant(at, 'Europe/London')}: ${view.title}`);

  test.each(['8:30am', '11am'])('at %s it tells what would be nudged too', async (time) => {
    await bobDirect.types(`digest weekly on Mondays at ${time}`);
    await ann.types('action add bob Ring the LPC by 7 June 2027');
    await bot.moveTo('2027-06-07 12:00');
    expect(toBob().at(-1)?.at).toBe(`Monday 7 June 2027 at ${time}`);
    expect(toBob().at(-1)?.read).toContain('A1 Ring the LPC');
    expect(nudgesTo().filter((each) => each.startsWith('Monday 7 June'))).toEqual([]);
    await bot.moveTo('2027-06-08 12:00');
    expect(nudgesTo().at(-1)).toContain('Tuesday 8 June 2027 at 9am: A1 is overdue');
  });

  test('in the afternoon, the nudge comes too', async () => {
    await bobDirect.types('digest weekly on Mondays at 2pm');
    await ann.types('action add bob Ring the LPC by 7 June 2027');
    await bot.moveTo('2027-06-07 12:00');
    expect(nudgesTo().at(-1)).toContain('Monday 7 June 2027 at 9am: A1 is due today');
  });

  test('what has come since it did is nudged', async () => {
    await bobDirect.types('digest weekly on Mondays at 8:30am');
    await bot.moveTo('2027-06-07 08:45');
    await ann.types('action add bob Ring the LPC by 7 June 2027');
    await bot.moveTo('2027-06-07 12:00');
    expect(nudgesTo().at(-1)).toContain('Monday 7 June 2027 at 9am: A1 is due today');
  });
});
