import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toCard } from '../../../adapters/teams/card.ts';
import { UserError } from '../../../commands/user-error.ts';
import { type FileShown, type ImageShown, type Message, message } from '../../../commands/view.ts';
import { cardFaults, readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { answerWith, personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

let bot: TeamsBot;
let denise: TeamsPerson;
let chat: string;
beforeAll(async () => {
  bot = await startTeamsBot();
  denise = personInTeams(bot, 'denise');
  const own = bot
    .state()
    .conversations.find(({ kind, members }) => kind === 'personal' && members[0] === denise.user);
  chat = own?.id ?? '';
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
});

const csv: FileShown = {
  name: 'A1-actions.csv',
  mediaType: 'text/csv',
  about: 'The actions of M1',
  bytes: async () => new TextEncoder().encode('Action,Owner\n'),
  ask: { label: 'Actions as a table', command: 'action.list', args: { page: 2 } },
  typed: 'action list page 2',
};
const withFile: Message = {
  kind: 'message',
  title: 'Actions',
  blocks: [{ type: 'file', file: csv }],
  buttons: [],
};

const answerConsent = (answer: 'accept' | 'decline') => {
  const { id } = denise.last(chat);
  return bot.act({ type: 'teams.consent', user: denise.user, conversation: chat, activity: id, answer });
};

describe('a file', () => {
  it('is offered in a person’s own chat, and put into their OneDrive when they agree', async () => {
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    expect(readCard(denise.messages(chat).at(-2)?.attachments[0]?.content)).toEqual([
      'Actions',
      'A1-actions.csv: The actions of M1',
      '[Actions as a table]',
    ]);
    expect(denise.last(chat).attachments).toMatchObject([
      { name: 'A1-actions.csv', content: { description: 'The actions of M1', sizeInBytes: 13 } },
    ]);
    const offer = denise.last(chat);
    expect(await answerConsent('accept')).toEqual({ ok: true });
    expect(bot.asked.at(-1)?.asked).toEqual({ command: 'action.list', args: { page: 2 } });
    const [file] = denise.last(chat).attachments;
    expect(file).toMatchObject({ name: 'A1-actions.csv', content: { fileType: 'csv' } });
    expect(await (await fetch(file?.contentUrl ?? '')).text()).toBe('Action,Owner\n');
    expect(denise.messages(chat).find(({ id }) => id === offer.id)?.deleted).toBe(true);
  });

  it('that the person declines is asked about no more, and made for nobody', async () => {
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    expect(await answerConsent('decline')).toEqual({ ok: true });
    expect(bot.asked).toHaveLength(1);
    expect(denise.last(chat)).toMatchObject({ deleted: true });
  });

  it('is made anew when they agree, so that who may no longer have it is told so', async () => {
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    answerWith(bot, new UserError('Only members can read that.'));
    await answerConsent('accept');
    expect(readCard(denise.last(chat).attachments[0]?.content)).toContain('Only members can read that.');
  });

  it('that can no longer be made, or not be put there, is told too', async () => {
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    answerWith(bot, message('Nothing here'));
    await answerConsent('accept');
    expect(readCard(denise.last(chat).attachments[0]?.content).join()).toContain('can no longer be made');
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    bot.fail({ method: 'upload', status: 500 });
    await answerConsent('accept');
    expect(readCard(denise.last(chat).attachments[0]?.content)).toEqual([
      'I could not put A1-actions.csv into your OneDrive.',
      'Please ask again in a minute: action list page 2',
    ]);
  });

  it('is put nowhere but at Teams’ own addresses', async () => {
    answerWith(bot, withFile);
    await denise.say('action list', chat);
    const { id, attachments } = denise.last(chat);
    const place = { name: 'x', contentUrl: 'x', uniqueId: 'x', fileType: 'x' };
    const uploadUrl = 'http://169.254.169.254/latest';
    const context = attachments[0]?.content?.acceptContext;
    const answer = await bot.send({
      ...{ type: 'invoke', name: 'fileConsent/invoke', replyToId: id },
      value: { action: 'accept', context, uploadInfo: { ...place, uploadUrl } },
    });
    expect(answer.status).toBe(200);
    expect(bot.logged.map(({ sentence }) => sentence)).toContain('A file could not be handed over.');
  });

  it('asked for in a channel is had in the person’s own chat', async () => {
    answerWith(bot, withFile);
    const before = denise.messages().length;
    await denise.say('@Convenor action list');
    expect(denise.messages()).toHaveLength(before + 2);
    expect(readCard(denise.last().attachments[0]?.content)).toEqual([
      'Actions',
      'A1-actions.csv: The actions of M1. Teams lets me hand over a file in our own chat only. Open the chat with me and write: action list page 2',
    ]);
  });
});

describe('a picture', () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const image: ImageShown = {
    ...{ ...csv, name: 'P1-chart.png', mediaType: 'image/png' },
    about: 'The result of P1 as a chart',
    alt: 'Bar chart of “Where?”. York: 2 votes.',
    bytes: async () => bytes,
  };

  it.each(['in a person’s own chat', 'in a channel'])(
    '%s follows its words, which come with it',
    async (place) => {
      answerWith(bot, { ...withFile, blocks: [{ type: 'image', image }] });
      const where = place === 'in a channel' ? undefined : chat;
      await denise.say(where ? 'action list' : '@Convenor action list', where);
      expect(readCard(denise.messages(where).at(-2)?.attachments[0]?.content)).toContain(image.alt);
      const contentUrl = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
      expect(denise.last(where).attachments).toEqual([
        { contentType: 'image/png', contentUrl, name: image.alt },
      ]);
    },
  );
});

describe('a table', () => {
  const table = (rows: string[][]): Message => ({
    kind: 'message',
    title: 'Time',
    blocks: [{ type: 'table', columns: [{ label: 'Who' }, { label: 'Sessions', align: 'right' }], rows }],
    buttons: [],
  });

  it('is one of Teams’ own, its numbers to the right', () => {
    const card = toCard(table([['Ann Ward', '4']]));
    expect(cardFaults(card)).toEqual([]);
    expect(readCard(card)).toEqual(['Time', 'Who', 'Sessions', 'Ann Ward', '4']);
    expect(card.body).toMatchObject([{}, { columns: [{}, { horizontalCellContentAlignment: 'right' }] }]);
  });

  it('that is too long says how much is not shown', () => {
    const rows = Array.from({ length: 43 }, (_, at) => [`Person ${at}`, '1']);
    expect(readCard(toCard(table(rows))).at(-1)).toBe('… and 3 more');
  });
});
