import { expect, test } from 'vitest';
import type { Dispatch } from '../../../commands/invocation.ts';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, type Form, message } from '../../../commands/view.ts';
import { form, open, silent, submit, submitted, withForm } from './form-bench.ts';
import { type Bench, BOB, buttonIn, CHANNEL, PRIYA, startSlack, TEAM, wordsOf } from './start-slack.ts';

test('a form opens as a modal, and what is entered comes back with what it was for', async () => {
  const bench = await withForm(() => silent);
  await open(bench);
  expect(bench.modal()?.view).toMatchObject({ title: { text: 'Add an action' }, submit: { text: 'Add' } });
  await submit(bench, {
    what: 'Write it up',
    owner: BOB,
    'when:date': '2027-06-30',
    'when:time': '14:00',
    count: '3',
    kind: 'soon',
  });
  expect(bench.asked[1]).toMatchObject({
    asked: {
      command: 'action.add',
      args: {
        network: 'N1',
        what: 'Write it up',
        owner: BOB,
        when: { date: '2027-06-30', time: '14:00' },
        count: '3',
        kind: 'soon',
      },
    },
    caller: { platform: 'slack', tenant: TEAM, id: PRIYA },
    place: { address: CHANNEL, kind: 'channel' },
  });
});

test('what is left empty is left out', async () => {
  const bench = await withForm(() => silent);
  await open(bench);
  await submit(bench, { what: 'Write it up', 'when:date': '2027-06-30' });
  expect(submitted(bench).args).toEqual({
    network: 'N1',
    what: 'Write it up',
    when: { date: '2027-06-30', time: '' },
  });
});

test('what is entered has its emoji, and holds no mark that nobody made', async () => {
  const bench = await withForm(() => silent);
  await open(bench);
  await submit(bench, { what: 'Well done :tada: \uE002x\uE003@slack/T1/U1\uE004 at 10:30:00' });
  expect(submitted(bench).args.what).toBe('Well done 🎉 x@slack/T1/U1 at 10:30:00');
});

test('a form answered with a card closes', async () => {
  const bench = await withForm(() => silent);
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  expect(bench.modal()).toBeUndefined();
  expect(bench.messages()).toEqual([]);
});

test('a form answered with a message shows it in its place', async () => {
  const bench = await withForm(() => message('No network here', ['Make one first.']));
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  expect(wordsOf(bench.modal()?.view.blocks)).toBe('No network here\nMake one first.');
});

test.each([
  ['its field', 'count', 'count'],
  ['the first input of a field with two', 'when', 'when:date'],
  ['the first field when it has none of its own', undefined, 'what'],
  ['the first field when its own is not there', 'due', 'what'],
])('a mistake is said at %s, and all that was entered stays', async (_, field, block) => {
  const bench = await withForm(() => {
    throw new UserError('That is not right.', { field });
  });
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  expect(bench.modal()?.errors).toEqual({ [block]: 'That is not right.' });
});

test('all that is wrong is said at once, each at its field', async () => {
  const bench = await withForm(() => {
    throw new UserError('That is not right.', {
      field: 'what',
      besides: { when: 'That time has gone by.', strange: 'No such question.' },
    });
  });
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  expect(bench.modal()?.errors).toEqual({
    what: 'That is not right.',
    'when:date': 'That time has gone by.',
  });
});

test('a form that is still in doubt is shown again with what was understood', async () => {
  const again: Form = {
    ...form,
    fields: [
      { name: 'what', label: 'What', input: 'text', required: true, value: 'Write', error: 'More, please.' },
    ],
  };
  const bench = await withForm(({ what }) => (what === 'Write' ? silent : again));
  await open(bench);
  await submit(bench, { what: 'W' });
  expect(wordsOf(bench.modal()?.view.blocks)).toBe('What: More, please.\nWhat');
  await submit(bench, {}, 1);
  expect(submitted(bench, 2).args).toEqual({ network: 'N1', what: 'Write' });
  expect(bench.modal()).toBeUndefined();
});

test('the same entries submitted again are the same request, others are another', async () => {
  const bench = await withForm(({ what }) => {
    throw new UserError(`Not ${what}`);
  });
  await open(bench);
  for (const what of ['a', 'b', 'a']) await submit(bench, { what });
  const [first, other, again] = bench.asked.slice(1).map(({ requestId }) => requestId);
  expect(first).toBe(again);
  expect(first).not.toBe(other);
});

const pressForm = async ({ playground, slack, messages }: Bench): Promise<void> => {
  const { ts = '', blocks } = messages().at(-1) ?? {};
  const button = buttonIn(blocks, 'Fill in the form');
  await playground.act({ type: 'slack.press', user: PRIYA, channel: CHANNEL, ts, ...button });
  await slack.close();
};

test('words cannot open a form: a button that asks the same again can', async () => {
  const bench = await withForm(() => silent);
  await open(bench, '@convenor action add @bob Write');
  expect(bench.modal()).toBeUndefined();
  await pressForm(bench);
  expect(bench.modal()?.view).toMatchObject({ title: { text: 'Add an action' } });
  expect(bench.asked[1]?.asked).toEqual(bench.asked[0]?.asked);
  expect(bench.asked[1]?.requestId).not.toBe(bench.asked[0]?.requestId);
});

test('words too long for a button keep the form’s own command', async () => {
  const bench = await startSlack(async () => form);
  await open(bench, `@convenor action add ${'very '.repeat(500)}`);
  await pressForm(bench);
  expect(bench.asked[1]?.asked).toEqual({ command: 'action.add', args: { network: 'N1' } });
});

test.each(['expired_trigger_id', 'exchanged_trigger_id', 'internal_error'])(
  'a form that could not be opened (%s) is offered by a button',
  async (error) => {
    const bench = await withForm(() => silent);
    bench.playground.fail({ method: 'views.open', error });
    await open(bench);
    expect(bench.modal()).toBeUndefined();
    expect(bench.messages()).toMatchObject([{ onlyFor: PRIYA }]);
    await pressForm(bench);
    expect(bench.modal()).toBeDefined();
  },
);

test('a button in a modal is answered in the modal', async () => {
  const retry: Button = { label: 'Try A2', command: 'action.show', args: { action: 'A2' } };
  const answer: Dispatch = async ({ asked }) => {
    if ('text' in asked) return form;
    return asked.command === 'action.show' ? message('A2', ['Here it is.']) : message('No A1', [], [retry]);
  };
  const bench = await startSlack(answer);
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  const button = buttonIn(bench.modal()?.view.blocks, 'Try A2');
  await bench.playground.act({ type: 'slack.pressModal', user: PRIYA, ...button });
  await bench.slack.close();
  expect(bench.asked[2]).toMatchObject({ asked: { args: { action: 'A2' } }, place: { address: CHANNEL } });
  expect(wordsOf(bench.modal()?.view.blocks)).toBe('A2\nHere it is.');
});

test('a form of a kind we no longer make says so', async () => {
  const bench = await withForm(() => silent);
  const view = { id: 'V1', callback_id: 'old', private_metadata: 'C1', state: { values: {} }, blocks: [] };
  const payload = {
    type: 'view_submission',
    team: { id: TEAM },
    user: { id: PRIYA },
    trigger_id: '1.1',
    view,
  };
  const answer = await bench.sendForm({ payload: JSON.stringify(payload) });
  expect(await answer.json()).toMatchObject({ response_action: 'update' });
});
