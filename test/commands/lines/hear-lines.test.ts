import { beforeEach, describe, expect, test } from 'vitest';
import { errorMessage, UserError } from '../../../commands/user-error.ts';
import type { Platform } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { asks, placeOf, profileOf, type Speaker, typedOn } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
  await ann.types('meeting agenda M1 add Flu clinics');
});

let at: Date;
beforeEach(() => {
  at = bot.now();
});

/** The message stands so now, null if it was deleted; what is heard of it, and what its author is told. */
async function stands(
  text: string | null,
  {
    message = '1.0',
    as = 'ann',
    where = '#pharmacy',
    on = 'slack' as Platform,
    late = 0,
    isMeant = false,
  } = {},
): Promise<{ recorded: number; told: string[] } | undefined> {
  if (late === 0) await bot.wait(1);
  at = bot.now();
  const { userId } = profileOf(on, as);
  const heard = await bot.hearLines({
    message,
    read: text === null ? null : async () => typedOn(on, text),
    isMeant,
    at: new Date(at.getTime() - late * 1000),
    asking: {
      ...{ ...asks, caller: { platform: on, tenant: placeOf(on, where, as).tenant, id: userId } },
      ...{ place: placeOf(on, where, as), reply: { asked: message } },
    },
  });
  await bot.settle();
  return (
    heard && {
      recorded: heard.recorded,
      told: heard.answers.map(({ answer }) =>
        readView(answer instanceof UserError ? errorMessage(answer) : answer),
      ),
    }
  );
}

const minutes = () => ann.reads('meeting minutes M1');
const ALL =
  '#action @bob Ring the LPC by 30 June 2027\nsome talk\n#decision We wait because funds are short\n#note Staff are short\n#agenda Winter\n#apologies @cat';

describe('while a meeting runs in a channel', () => {
  beforeEach(async () => {
    await ann.types('meeting start M1');
  });

  test('one message records each of its lines in the meeting, as the commands do', async () => {
    expect(await stands(ALL)).toEqual({ recorded: 5, told: [] });
    const said = await minutes();
    expect(said).toContain('- Action: BH to ring the LPC by Wednesday 30 June 2027 (A1)');
    expect(said).toContain('- Decision D1: We wait, because funds are short');
    expect(said).toContain('- Staff are short');
    expect(said).toContain('## 2. Winter');
    expect(said).toContain('## Apologies\n- Cat Jones (CJ)');
  });

  test('the same message heard again records nothing more, whether at once or late', async () => {
    await stands(ALL);
    const before = await minutes();
    await Promise.all([stands(ALL, { late: 1 }), stands(ALL, { late: 1 })]);
    await stands(ALL);
    expect(await minutes()).toBe(before);
    expect(await bot.prisma.action.count()).toBe(1);
  });

  test('a line that is edited is taken back and recorded anew; the others stay as they are', async () => {
    await stands('#note One\n#note Two\n#note Two');
    expect(await stands('#note One\n#note Three\n#note Two')).toEqual({ recorded: 3, told: [] });
    const said = await minutes();
    expect(said.match(/^- (One|Two|Three)$/gm)?.toSorted()).toEqual(['- One', '- Three', '- Two']);
  });

  test('an edit that is undone by another records the line again', async () => {
    await stands('#note One');
    await stands('#note Two');
    await stands('#note One');
    expect((await minutes()).match(/^- (One|Two)$/gm)).toEqual(['- One']);
  });

  test('what was said before comes too late to count', async () => {
    await stands('#note Two');
    expect(await stands('#note One', { late: 30 })).toEqual({ recorded: 1, told: [] });
    expect((await minutes()).match(/^- (One|Two)$/gm)).toEqual(['- Two']);
  });

  test('a message that is deleted takes all of it back', async () => {
    await stands(ALL);
    expect(await stands(null)).toEqual({ recorded: 0, told: [] });
    const said = await minutes();
    for (const words of ['ring the LPC', 'We wait', 'Staff are short', 'Winter', 'Cat Jones'])
      expect(said).not.toContain(words);
    expect(await stands(null)).toBeUndefined();
  });

  test('a line that is refused, or in doubt, is told to its author; the others are recorded', async () => {
    await ann.types('member add @cat as observer');
    expect(await stands('#decision We wait', { as: 'cat', message: '2.0' })).toEqual({
      recorded: 0,
      told: [expect.stringContaining('You cannot record what was decided')],
    });
    const heard = await stands('#action Ring the LPC\n#note Staff are short', { message: '3.0' });
    expect(heard?.recorded).toBe(1);
    expect(heard?.told).toEqual([expect.stringContaining('New action')]);
    expect(await stands('#action @bob Ring the LPC\n#note Staff are short', { message: '3.0' })).toEqual({
      recorded: 2,
      told: [],
    });
  });

  test('what somebody else has changed since is not taken back, and that is said', async () => {
    await stands('#action @bob Ring the LPC');
    await bot.teams('Pharmacy').as('bob').types('action done A1');
    expect(await stands(null)).toEqual({
      recorded: 0,
      told: [expect.stringContaining('Someone has changed it since')],
    });
    expect(await ann.reads('action list done')).toContain('A1 Ring the LPC');
  });

  test('nobody takes back another’s line, nor one of another channel', async () => {
    await stands('#note Staff are short');
    const [line] = await bot.prisma.capturedLine.findMany();
    const bob = bot.teams('Pharmacy').as('bob');
    const undo = { command: 'undo', args: { line: line?.id } };
    expect(readView(await bob.sends(undo))).toContain('That line recorded nothing here');
    await bot.slack('#pharmacy').as('cat').types('network show');
    await ann.types('member add @cat');
    await bot.slack('#pharmacy').as('cat').sends(undo);
    expect(await minutes()).toContain('- Staff are short');
  });

  test('in the network’s channel on the other platform, lines are recorded, edited and deleted as well', async () => {
    const there = { on: 'teams', where: 'Pharmacy', as: 'bob' } as const;
    expect(await stands(ALL.replace('#agenda Winter\n', ''), there)).toEqual({ recorded: 4, told: [] });
    let said = await minutes();
    for (const words of ['BH to ring the LPC', 'D1: We wait', '- Staff are short', '(CJ)'])
      expect(said).toContain(words);
    expect(await stands('#note Staff are many', there)).toEqual({ recorded: 1, told: [] });
    said = await minutes();
    expect(said).toContain('- Staff are many');
    for (const words of ['ring the LPC', 'We wait', 'short', '(CJ)']) expect(said).not.toContain(words);
    expect(await stands('#note From Slack')).toEqual({ recorded: 1, told: [] });
    expect(await minutes()).toContain('- Staff are many');
    expect(await stands(null, there)).toEqual({ recorded: 0, told: [] });
    expect(await minutes()).not.toContain('- Staff are many');
  });

  test('where several meetings run elsewhere, only what the message recorded before is followed', async () => {
    const there = { on: 'teams', where: 'Pharmacy', as: 'bob' } as const;
    await stands('#note Before', there);
    await ann.types('meeting schedule Panel on 1 June 2027 at 3pm');
    await bot.prisma.meeting.updateMany({ where: { number: 2 }, data: { status: 'running' } });
    expect(await stands('#note Lost', { ...there, message: '2.0' })).toBeUndefined();
    expect(await stands('#note After', there)).toEqual({ recorded: 1, told: [] });
    expect(await minutes()).toContain('- After');
    expect(await minutes()).not.toContain('- Before');
  });

  test('apologies of nobody in particular are asked about, and take nobody off', async () => {
    const heard = await stands('#apologies');
    expect(heard).toEqual({ recorded: 0, told: [expect.stringContaining('Apologies')] });
    expect(await minutes()).toContain('## Apologies\nNone.');
  });

  test('nothing of a message is kept but a hash of each line', async () => {
    await stands('#note Staff are short\nand some talk');
    const [line] = await bot.prisma.capturedLine.findMany();
    expect(JSON.stringify(line)).not.toMatch(/Staff|talk/);
  });

  test('words that seem to tell who a patient is are recorded no more than by a command', async () => {
    const heard = await stands('#note Call 943 476 5919 back');
    expect(heard?.recorded).toBe(0);
    expect(await minutes()).not.toContain('943');
  });
});

describe('nothing is recorded, nor even read,', () => {
  const unread = () => Promise.reject(new Error('it was read'));
  const hear = (where: string) =>
    bot.hearLines({
      ...{ message: '1.0', read: unread, at: bot.now() },
      asking: {
        ...{ ...asks, caller: { platform: 'slack', tenant: 'T0001', id: 'U0ANN' } },
        ...{ place: placeOf('slack', where, 'ann'), reply: null },
      },
    });

  test('but whoever says it to the bot is told that no meeting is running', async () => {
    const told = [
      'No meeting is running here, so I recorded nothing. Start one with meeting start and its reference, for example: meeting start M1',
    ];
    expect(await stands('#note tom', { isMeant: true })).toEqual({ recorded: 0, told });
    expect(await stands('#note tom')).toBeUndefined();
    expect(await stands('action list\n#note tom', { isMeant: true })).toBeUndefined();
  });

  test('where no meeting is running', async () => {
    expect(await hear('#pharmacy')).toBeUndefined();
    await ann.types('meeting start M1');
    expect(await hear('#elsewhere')).toBeUndefined();
  });
});

test('once the meeting has ended, an edit changes nothing, and its author is told', async () => {
  await ann.types('meeting start M1');
  await stands('#note Staff are short');
  await ann.types('meeting end');
  expect(await stands('#note Staff are short\nand talk')).toEqual({ recorded: 1, told: [] });
  const told = [
    'The meeting has ended, so what your message recorded stays as it is. To change it, use the records themselves.',
  ];
  expect(await stands('#note Staff are many')).toEqual({ recorded: 1, told });
  expect(await stands(null)).toEqual({ recorded: 1, told });
  expect(await minutes()).toContain('- Staff are short');
});
