import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../commands/dates/dates.ts';
import { SendError } from '../../../commands/messenger.ts';
import { directAddress } from '../../support/recording-messenger.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { digests } from './digests-had.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  bobDirect = bot.teams('direct').as('bob');
});

const toBob = () => digests(bot.direct('teams', 'bob'), 'Your digest');
const toChannel = (channel = 'Pharmacy') => digests(bot.messengers.teams.shown(channel), 'Digest of');
const days = (had: { at: string }[]) => had.map(({ at }) => at);

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
        'Leeds Pharmacy LPN',
        '## Yours to do',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        '## Decided since Monday 31 May 2027',
        '- D1 First',
        'This comes every Monday at 8:30am. Stop it with digest off.',
      ].join('\n'),
    );
    expect(toBob()[1]?.read).toContain('## Decided since Monday 7 June 2027\n- D2 Second\nThis comes');
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
    expect(bot.shown('Pharmacy').at(-1)).toContain('done by Bob Hill');
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
    expect(toBob()[0]?.read).toContain('- D1 First\n- D2 Second');
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
