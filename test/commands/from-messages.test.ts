import { describe, expect, test } from 'vitest';
import { fromMessages, shortcuts } from '../../commands/index.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

const source = 'https://lpn-assembly.slack.com/archives/C07PHARMACY/p1813932000123000';

describe('what is recorded from the menu of a message', () => {
  let bot: TestBot;
  let ann: Speaker;
  eachWithBot(async (each) => {
    bot = each;
    ({ ann } = await foundNetwork(bot));
  });

  test('an action, whose form has the words and the author, and whose card leads back', async () => {
    const form = await ann.opensForm({
      command: 'action.add',
      args: { text: 'Ring the LPC', owner: 'U0ANN', source },
    });
    expect(readView(form)).toContain('New action');
    expect(readView(form)).toContain('Ring the LPC');
    await ann.fills(form, { due: '2027-06-08' });
    const [card] = bot.shown('#pharmacy').slice(-1);
    expect(card).toContain('Ring the LPC\nAction A1,');
    expect(card).toContain(`Made from: a message in Slack (${source})`);
  });

  test('a decision and a poll, whose cards lead back', async () => {
    await ann.fills(
      await ann.opensForm({ command: 'decision.record', args: { text: 'We wait', source } }),
      {},
    );
    expect(bot.shown('#pharmacy').at(-1)).toContain(`Made from: a message in Slack (${source})`);
    const poll = await ann.opensForm({ command: 'poll.open', args: { question: 'Where?', source } });
    await ann.fills(poll, {
      options: 'Leeds\nYork',
      closes: { date: '2027-06-10', time: '17:00' },
    });
    expect(bot.shown('#pharmacy').at(-1)).toContain(`Made from: a message in Slack (${source})`);
  });

  test('an item of an agenda, and a note', async () => {
    await ann.types('meeting schedule "Board" on 14 June 2027 at 2pm');
    const item = await ann.opensForm({ command: 'meeting.agenda.add', args: { title: 'Flu', source } });
    await ann.fills(item, { meeting: 'M1' });
    expect(bot.card('#pharmacy', 'Meeting M1')).toBeDefined();
    expect(bot.shown('#pharmacy').join('\n')).toContain(`1. Flu, from a message in Slack (${source})`);
    await ann.types('meeting start M1');
    const note = await ann.opensForm({ command: 'meeting.note', args: { text: 'Waits are long', source } });
    expect(readView(await ann.fills(note, {}))).toContain('Waits are long');
    expect(await bot.prisma.source.count()).toBe(2);
  });

  test('says at its field what is wrong with the words, which stay to be shortened', async () => {
    const form = await ann.opensForm({ command: 'action.add', args: { text: 'x'.repeat(600), source } });
    expect(readView(form)).toContain('Please keep this under');
  });

  test('keeps those whom it mentions', async () => {
    const typed = await ann.types('decision record We ask @bob to ring');
    expect(typed.kind).toBe('message');
    const { text } = await bot.prisma.decision.findFirstOrThrow();
    const form = await ann.opensForm({ command: 'decision.record', args: { text, source } });
    await ann.fills(form, {});
    expect((await bot.prisma.decision.findFirstOrThrow({ where: { number: 2 } })).text).toBe(text);
  });

  test('leads nowhere but to a message', async () => {
    const form = await ann.opensForm({
      command: 'action.add',
      args: { text: 'Ring', owner: 'me', source: 'https://evil.example.org/archives/C1' },
    });
    await ann.fills(form, {});
    expect(await bot.prisma.action.count()).toBe(1);
    expect(await bot.prisma.source.count()).toBe(0);
  });

  test('goes with it when it is taken back, and is recorded once however often it is sent', async () => {
    const form = await ann.opensForm({ command: 'action.add', args: { text: 'Ring', owner: 'me', source } });
    const { submit } = form.kind === 'form' ? form : expect.fail();
    const asked = { command: submit.command, args: { ...submit.args, text: 'Ring', owner: 'me' } };
    for (let n = 0; n < 10; n++) await ann.sends(asked, 'the same');
    expect(await bot.prisma.action.count()).toBe(1);
    expect(await ann.reads('undo')).toContain('withdrawn');
    expect(bot.shown('#pharmacy').at(-1)).toContain('Action A1 was taken back');
  });
});

test('Slack takes five shortcuts of each kind, each with a name of 24 characters at most', () => {
  expect(fromMessages.length).toBeLessThanOrEqual(5);
  expect(shortcuts.length).toBeLessThanOrEqual(5);
  for (const { label } of [...fromMessages, ...shortcuts]) expect(label.length).toBeLessThanOrEqual(24);
});
