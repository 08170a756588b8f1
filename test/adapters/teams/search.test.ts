import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Message, message, type View } from '../../../commands/view.ts';
import { cardFaults, readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.asked.length = 0;
});

const found = (count: number): Message => ({
  ...message('Found for “flu”'),
  blocks: [
    {
      type: 'list',
      items: Array.from({ length: count }, (_, i) => ({
        text: [{ strong: `D${i + 1}` }, ' Flu clinics open'],
        button: { label: 'Show', command: 'decision.show', args: { decision: `D${i + 1}`, network: 'n' } },
      })),
    },
  ],
});
const card: Message = {
  ...message('Decision D1', ['Flu clinics open']),
  buttons: [{ label: 'Replace', command: 'decision.replace', args: { decision: 'D1' }, opens: 'form' }],
};

/** What a person sees who types these words into the search. */
async function searches(words: unknown, skip = 0) {
  const value = {
    commandId: 'find',
    parameters: [{ name: 'words', value: words }],
    queryOptions: { skip, count: 25 },
  };
  const response = await bot.send({ type: 'invoke', name: 'composeExtension/query', value });
  expect(response.status).toBe(200);
  const { composeExtension } = await response.json();
  return composeExtension;
}

const answering = (list: View, record: View | UserError = card) =>
  bot.answers(({ asked }) => {
    if ('command' in asked && asked.command === 'find') return list;
    if (record instanceof UserError) throw record;
    return record;
  });

describe('the search of the message extension', () => {
  it('gives ten cards to put into a message, to be read without buttons', async () => {
    answering(found(10));
    const { type, attachmentLayout, attachments } = await searches('flu');
    expect([type, attachmentLayout, attachments.length]).toEqual(['result', 'list', 10]);
    const [{ content, preview }] = attachments;
    expect(readCard(content)).toEqual(['Decision D1', 'Flu clinics open']);
    expect(content.actions).toBeUndefined();
    expect(cardFaults(content)).toEqual([]);
    expect(preview.content).toEqual({ title: 'Decision D1', text: 'D1 Flu clinics open' });
  });

  it('asks for each card as the person who searches, alone, each request by itself', async () => {
    answering(found(3));
    await searches('flu', 10);
    expect(bot.asked.map(({ asked }) => asked)).toEqual([
      { command: 'find', args: { words: 'flu', page: 2 } },
      ...[1, 2, 3].map((n) => ({ command: 'decision.show', args: { decision: `D${n}`, network: 'n' } })),
    ]);
    expect(bot.asked.every(({ isAnsweredAlone }) => isAnsweredAlone)).toBe(true);
    expect(new Set(bot.asked.map(({ requestId }) => requestId)).size).toBe(4);
  });

  it('leaves out a card that may not be read any more', async () => {
    answering(found(2), new UserError('Only members may.'));
    expect(await searches('flu')).toMatchObject({ type: 'message' });
  });

  it('says in plain words that nothing is found, and what is wrong with the words', async () => {
    answering(message('Found', ['Nothing that you may read has this word.']));
    expect(await searches('flu')).toEqual({
      type: 'message',
      text: 'Nothing that you may read has this word.',
    });
    bot.answers(() => {
      throw new UserError('I cannot look for “the” alone.');
    });
    expect(await searches('the')).toEqual({ type: 'message', text: 'I cannot look for “the” alone.' });
  });

  it.each(['', '  ', undefined, 7, { a: 1 }])('asks nothing for %j', async (words) => {
    expect(await searches(words)).toEqual({ type: 'message', text: 'Type what you are looking for.' });
    expect(bot.asked).toEqual([]);
  });
});

describe('a link to a page of the bot’s', () => {
  const write = (url: unknown) =>
    bot.send({ type: 'invoke', name: 'composeExtension/queryLink', value: { url } });

  it('becomes a card of what it is about, for one who may read it', async () => {
    const response = await write('https://convenor.example.nhs.uk/pages/readable');
    const { composeExtension } = await response.json();
    const [{ content, preview }] = composeExtension.attachments;
    expect(readCard(content)).toEqual(['Minutes of M1 Board', 'Leeds Pharmacy LPN']);
    expect(cardFaults(content)).toEqual([]);
    expect(preview.content.title).toBe('Minutes of M1 Board');
  });

  it('stays as it is for anybody else', async () => {
    for (const url of ['https://convenor.example.nhs.uk/pages/other', undefined]) {
      const response = await write(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
  });
});
