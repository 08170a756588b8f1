import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotInProcess, startBotInProcess } from '../support/bot-in-process.ts';

const CHANNEL = 'C07PHARMACY';
const PRIYA = 'U07PRIYA000';

let bot: BotInProcess;
beforeAll(async () => {
  bot = await startBotInProcess();
});
afterAll(() => bot.stop());

const reactionsOf = (ts: string) => inSlack().find((each) => each.ts === ts)?.reactions ?? [];
const inSlack = () => bot.playground.trial().slack.channels.find(({ id }) => id === CHANNEL)?.messages ?? [];

/** Waits until it is so; what is done once an event was acknowledged takes a moment. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + 8_000;
  while (!(await isSo())) {
    if (Date.now() > late) throw new Error(`it was not so in time: ${isSo}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const notes = async () =>
  (await bot.database.prisma.note.findMany({ where: { withdrawn: false }, orderBy: { id: 'asc' } })).map(
    ({ text }) => text,
  );

describe('in Slack', () => {
  const types = (text: string) =>
    bot.playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text: `/lpn ${text}` });
  const says = async (text: string) => {
    await bot.playground.act({ type: 'slack.say', user: PRIYA, channel: CHANNEL, text });
    return inSlack().findLast(({ user }) => user === PRIYA)?.ts ?? '';
  };
  const event = (fields: object) => ({
    path: '/slack/events',
    type: 'application/json',
    body: JSON.stringify({
      ...{ type: 'event_callback', team_id: 'T07WYORKS00', event_id: `Ev${JSON.stringify(fields).length}` },
      authorizations: [
        { team_id: 'T07WYORKS00', user_id: bot.playground.trial().slack.bot.userId, is_bot: true },
      ],
      event: { type: 'message', channel: CHANNEL, channel_type: 'channel', ...fields },
    }),
  });

  test('a line is recorded and its message marked; an edit changes it, and its deletion takes it back', async () => {
    await types('network create "West Yorkshire Pharmacy LPN"');
    await types('meeting schedule Board on 14 June 2030 at 2pm');
    await says('#note Nobody hears this');
    await says('@convenor\n#note tom');
    await until(() =>
      inSlack().some(
        ({ onlyFor, text }) =>
          onlyFor === PRIYA && text.includes('No meeting is running here, so I recorded'),
      ),
    );
    await types('meeting start M1');
    const ts = await says('#note Staff are short\nand some talk');
    await until(() => reactionsOf(ts).includes('white_check_mark'));
    expect(await notes()).toEqual(['Staff are short']);

    const was = { type: 'message', user: PRIYA, ts, text: '#note Staff are short\nand some talk' };
    const later = `${Math.floor(Date.now() / 1000) + 1}.000100`;
    const is = { ...was, text: '#note Staff are many', edited: { user: PRIYA, ts: later } };
    const edit = event({ subtype: 'message_changed', ts: later, message: is, previous_message: was });
    expect((await bot.send(edit)).status).toBe(200);
    await until(async () => (await notes())[0] === 'Staff are many');
    await bot.send(edit);
    expect(await notes()).toEqual(['Staff are many']);

    expect(bot.lines.filter((line) => line.includes('could not be marked'))).toEqual([]);

    const gone = { subtype: 'message_deleted', deleted_ts: ts, ts: later, previous_message: is };
    await bot.send(event({ ...gone, event_ts: `${Math.floor(Date.now() / 1000) + 2}.000100` }));
    await until(async () => (await notes()).length === 0);
  });

  test('a message with a mention of the bot is heard once, though Slack tells of it twice', async () => {
    const ts = await says('@convenor\n#note Thanks were given');
    await until(() => reactionsOf(ts).length > 0);
    expect(await notes()).toEqual(['Thanks were given']);
    expect(inSlack().some(({ text }) => text.includes('There is no'))).toBe(false);
  });

  test('a line in doubt is asked about, seen by its author alone, and the message is not marked', async () => {
    const ts = await says('#action Ring the LPC');
    await until(() =>
      inSlack().some(({ onlyFor, text }) => onlyFor === PRIYA && text.includes('New action')),
    );
    expect(reactionsOf(ts)).toEqual([]);
  });
});

describe('in Teams', () => {
  const channel = () => {
    const found = bot.playground.trial().teams.conversations.find(({ kind }) => kind === 'channel');
    if (!found) throw new Error('there is no channel');
    return found;
  };
  const says = (text: string) => {
    const denise = bot.playground.trial().people.find(({ handle }) => handle === 'denise')?.teamsUser ?? '';
    return bot.playground.act({ type: 'teams.say', user: denise, conversation: channel().id, text });
  };
  /** Whether one of the channel's messages says so; a card that was due meanwhile may stand after the answer. */
  const answered = (words: string) =>
    channel().messages.some(({ attachments }) => JSON.stringify(attachments).includes(words));
  /** The last message that Teams brought, as Teams tells of it later. */
  const told = (changes: object) => {
    const last = bot.received.findLast(
      ({ path, body }) => path === '/api/messages' && body.includes('#note'),
    );
    const activity = JSON.parse(last?.body ?? '{}');
    const timestamp = new Date(Date.now() + 1000).toISOString();
    const body = { ...activity, timestamp, ...changes };
    return { path: '/api/messages', type: 'application/json', body: JSON.stringify(body) };
  };

  test('a line with a mention is recorded and answered in place; an edit changes it, its deletion takes it back', async () => {
    await bot.database.prisma.note.updateMany({ data: { withdrawn: true } });
    await says('@Convenor network create "Leeds Dental LPN"');
    await says('@Convenor meeting schedule Board on 14 June 2030 at 2pm');
    await says('@Convenor\n#note tom');
    await until(() => answered('No meeting is running here, so I recorded nothing.'));
    await says('@Convenor meeting start M1');
    await says('@Convenor\n#note Staff are short');
    expect(await notes()).toEqual(['Staff are short']);
    await until(() => answered('Recorded: one line of this message.'));

    const attachments = [{ contentType: 'text/html', content: '<p>#note Staff are many</p>' }];
    const edit = told({
      ...{
        type: 'messageUpdate',
        channelData: { ...JSON.parse(told({}).body).channelData, eventType: 'editMessage' },
      },
      ...{ text: '#note Staff are many', attachments },
    });
    expect((await bot.send(edit)).status).toBe(200);
    expect(await notes()).toEqual(['Staff are many']);

    const gone = told({ type: 'messageDelete', text: null, attachments: [] });
    await bot.send(gone);
    await bot.send(gone);
    expect(await notes()).toEqual([]);
  });
});
