import { describe, expect, test } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Form, type Message, message } from '../../../commands/view.ts';
import { answering, card, next } from './answer-bench.ts';
import { type Bench, buttonIn, PRIYA, PRIYAS_DM, TEAM, wordsOf } from './start-slack.ts';

/** A home with a button, and with as many lines as it is given. */
const homeWith = (words: string, lines: string[] = []): Message => ({
  ...message(words, [{ type: 'list', items: lines.map((text) => ({ text, button: next })) }], [next]),
  isHome: true,
});

const opens = async ({ playground, slack }: Bench) => {
  expect(await playground.act({ type: 'slack.openHome', user: PRIYA })).toEqual({ ok: true });
  await slack.close();
};
const presses = async (bench: Bench, label: string) => {
  const button = buttonIn(home(bench)?.view.blocks, label);
  expect(await bench.playground.act({ type: 'slack.pressHome', user: PRIYA, ...button })).toEqual({
    ok: true,
  });
  await bench.slack.close();
};
const home = ({ playground }: Bench) => playground.trial().slack.homes[PRIYA];
const shown = (bench: Bench) => wordsOf(home(bench)?.view.blocks);
/** The words of the home first, whatever is answered after. */
const drawnAgain = (first: string, then: string) => {
  let drawn = 0;
  return () => homeWith(++drawn === 1 ? first : then);
};

describe('the Home tab', () => {
  test('is drawn when it is opened, and from then on in the same place', async () => {
    const bench = await answering({ home: homeWith('Nothing waits') });
    await opens(bench);
    expect(shown(bench)).toContain('Nothing waits');
    expect(bench.asked[0]).toMatchObject({
      asked: { command: 'home', args: {} },
      caller: { tenant: TEAM, id: PRIYA },
      place: { address: PRIYAS_DM, kind: 'direct' },
      isAnsweredAlone: true,
      opensHome: { tenant: TEAM, home: PRIYA, channel: PRIYAS_DM },
    });
    const place = bench.asked[0]?.opensHome ?? {};
    const to = { tenant: TEAM, conversation: { address: PRIYAS_DM, reference: null } };
    await bench.slack.messenger.edit({ remoteId: 'home', place }, homeWith('A1 waits'), to);
    expect(shown(bench)).toContain('A1 waits');
  });

  test('is let be when it is the messages that were opened', async () => {
    const bench = await answering({});
    await bench.sendEvent({ type: 'app_home_opened', user: PRIYA, channel: PRIYAS_DM, tab: 'messages' });
    await bench.slack.close();
    expect(bench.asked).toEqual([]);
  });

  test('has room for all its lines', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `Line ${n}`);
    const bench = await answering({ home: homeWith('Home', lines) });
    await opens(bench);
    expect(shown(bench)).toContain('Line 59');
  });

  test('says what went wrong in it', async () => {
    const bench = await answering({ home: new UserError('I cannot tell who you are.') });
    await opens(bench);
    expect(shown(bench)).toContain('I cannot tell who you are.');
  });

  test('is drawn again after a press, with what that did', async () => {
    const answers = drawnAgain('A1 waits', 'Nothing waits');
    const bench = await answering({
      get home() {
        return answers();
      },
      'action.list': { ...card('A1'), said: 'A1 is done.' },
    });
    await opens(bench);
    await presses(bench, 'Next');
    expect(bench.asked.map(({ asked }) => 'command' in asked && asked.command)).toEqual([
      'home',
      'action.list',
      'home',
    ]);
    expect(shown(bench)).toContain('A1 is done.');
    expect(shown(bench)).toContain('Nothing waits');
    expect(bench.modal()).toBeUndefined();
  });

  test('shows an answer, or a mistake, in a window above it', async () => {
    const bench = await answering({ home: homeWith('Home'), 'action.list': message('Page 2') });
    await opens(bench);
    await presses(bench, 'Next');
    expect(wordsOf(bench.modal()?.view.blocks)).toBe('Page 2');
    const other = await answering({ home: homeWith('Home'), 'action.list': new UserError('No page 2.') });
    await opens(other);
    await presses(other, 'Next');
    expect(wordsOf(other.modal()?.view.blocks)).toBe('No page 2.');
  });

  test('opens a form above it, which is answered in the direct messages', async () => {
    const form: Form = {
      kind: 'form',
      title: 'New action',
      submit: { label: 'Add', command: 'action.add', args: {} },
      fields: [{ name: 'text', label: 'What', input: 'text', required: false }],
    };
    const bench = await answering({ home: homeWith('Home'), 'action.list': form, 'action.add': card('A1') });
    await opens(bench);
    await presses(bench, 'Next');
    expect(bench.modal()?.view.title).toMatchObject({ text: 'New action' });
    const submitted = { type: 'slack.submitModal', user: PRIYA, values: {} } as const;
    expect(await bench.playground.act(submitted)).toEqual({ ok: true });
    await bench.slack.close();
    expect(bench.modal()).toBeUndefined();
    expect(bench.asked.at(-1)).toMatchObject({ asked: { command: 'action.add' }, place: { kind: 'direct' } });
  });

  test('that Slack does not take is tried again later', async () => {
    const bench = await answering({ home: homeWith('Home') });
    await opens(bench);
    bench.playground.fail({ method: 'views.publish', status: 500 });
    const place = { tenant: TEAM, home: PRIYA, channel: PRIYAS_DM };
    const to = { tenant: TEAM, conversation: { address: PRIYAS_DM, reference: null } };
    await expect(
      bench.slack.messenger.edit({ remoteId: 'home', place }, homeWith('Home'), to),
    ).rejects.toMatchObject({ outcome: 'busy' });
  });
});
