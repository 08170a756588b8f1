import { expect, test } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, message, type View } from '../../../commands/view.ts';
import { card } from './answer-bench.ts';
import { form, open, silent, submit, withForm } from './form-bench.ts';
import {
  type Bench,
  buttonIn,
  CHANNEL,
  ELSEWHERE,
  later,
  PRIYA,
  PRIYAS_DM,
  startSlack,
  wordsOf,
} from './start-slack.ts';

/** The records take as long as the test wants; people are told after a twentieth of a second. */
const slowly = { patienceMs: 50 };
const WORKING = 'Working on it…';

/** A bot whose answers come when they are given. */
async function answeringLate() {
  const { answer, give } = later<() => View>();
  const bench = await startSlack(async () => (await answer)(), slowly);
  return { bench, give: (view: View | UserError) => give(() => orThrow(view)) };
}

function orThrow(view: View | UserError): View {
  if (view instanceof UserError) throw view;
  return view;
}

const words = ({ messages }: Bench, channel = CHANNEL) =>
  messages(channel)
    .filter(({ user }) => user !== PRIYA)
    .map(({ blocks }) => wordsOf(blocks));
const modalWords = (bench: Bench) => wordsOf(bench.modal()?.view.blocks);
const type = ({ playground }: Bench, text: string, channel = CHANNEL) =>
  playground.act({
    ...{ type: text.startsWith('/') ? ('slack.command' as const) : ('slack.say' as const) },
    ...{ user: PRIYA, channel, text },
  });

test('a slash command is acknowledged while the records are slow, and answered where that was said', async () => {
  const { bench, give } = await answeringLate();
  expect(await type(bench, '/lpn action list')).toEqual({ ok: true });
  expect(modalWords(bench)).toContain(WORKING);
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(modalWords(bench)).toBe('Nothing is open');
  expect(words(bench)).toEqual([]);
});

test('a form that comes late opens all the same, though its trigger has expired', async () => {
  const { bench, give } = await answeringLate();
  await type(bench, '/lpn action add');
  give(form);
  await bench.slack.close();
  expect(bench.modal()?.view).toMatchObject({ title: { text: 'Add an action' }, submit: { text: 'Add' } });
  await submit(bench, { what: 'Write it up' }, 1);
  expect(bench.asked.at(-1)?.asked).toMatchObject({ args: { network: 'N1', what: 'Write it up' } });
});

test('whoever closes it meanwhile is answered beside it', async () => {
  const { bench, give } = await answeringLate();
  await type(bench, '/lpn action list');
  await bench.playground.act({ type: 'slack.closeModal', user: PRIYA });
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(words(bench)).toEqual(['Nothing is open']);
});

test('where it cannot be said, the answer comes as ever', async () => {
  const { bench, give } = await answeringLate();
  bench.playground.fail({ method: 'views.open', error: 'expired_trigger_id' });
  await type(bench, '/lpn action list');
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(bench.modal()).toBeUndefined();
  expect(words(bench)).toEqual(['Nothing is open']);
});

test('in direct messages the answer takes the place of “working on it”', async () => {
  const { bench, give } = await answeringLate();
  await type(bench, 'action list', PRIYAS_DM);
  await expect.poll(() => words(bench, PRIYAS_DM).at(-1)).toContain(WORKING);
  const before = words(bench, PRIYAS_DM).length;
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(words(bench, PRIYAS_DM)).toHaveLength(before);
  expect(words(bench, PRIYAS_DM).at(-1)).toBe('Nothing is open');
});

test('where a card answers, nothing stays of “working on it”; where it was deleted, the answer is posted', async () => {
  const late = await answeringLate();
  const before = words(late.bench, PRIYAS_DM);
  await type(late.bench, 'action add', PRIYAS_DM);
  await expect.poll(() => words(late.bench, PRIYAS_DM).at(-1)).toContain(WORKING);
  late.give(silent);
  await late.bench.slack.close();
  expect(words(late.bench, PRIYAS_DM)).toEqual(before);

  const { bench, give } = await answeringLate();
  await type(bench, 'action list', PRIYAS_DM);
  await expect.poll(() => words(bench, PRIYAS_DM).at(-1)).toContain(WORKING);
  bench.playground.fail({ method: 'chat.update', error: 'message_not_found' });
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(words(bench, PRIYAS_DM).at(-1)).toBe('Nothing is open');
});

test('in a channel whoever mentioned the bot alone is told, and answered after', async () => {
  const { bench, give } = await answeringLate();
  await type(bench, '@convenor action list');
  await expect.poll(() => words(bench)).toHaveLength(1);
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(words(bench)).toEqual([expect.stringContaining(WORKING), 'Nothing is open']);
  expect(
    bench
      .messages()
      .slice(1)
      .map(({ onlyFor }) => onlyFor),
  ).toEqual([PRIYA, PRIYA]);
});

test('a press on a card is answered where it was told that this takes longer, and the card stays', async () => {
  const done: Button = { label: 'Done', command: 'action.done', args: { action: 'A1' } };
  const { answer, give } = later<View>();
  const bench = await startSlack(
    async ({ asked }) => ('text' in asked ? message('A1', [], [done]) : answer),
    slowly,
  );
  await type(bench, '/lpn action show A1');
  await bench.slack.close();
  const { ts = '', blocks } = bench.messages().at(-1) ?? {};
  await bench.playground.act({
    ...{ type: 'slack.press', user: PRIYA, channel: CHANNEL, ts },
    ...buttonIn(blocks, 'Done'),
  });
  expect(modalWords(bench)).toContain(WORKING);
  give({ ...card('A1'), said: 'A1 is done.' });
  await bench.slack.close();
  expect(modalWords(bench)).toBe('A1 is done.');
  expect(words(bench)).toHaveLength(1);
});

test('a form that takes long stays with all that was entered, and shows what came of it', async () => {
  const { answer, give } = later<View>();
  const bench = await withForm(() => answer, slowly);
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  expect(modalWords(bench)).toContain(WORKING);
  expect(JSON.stringify(bench.modal()?.view.blocks)).toContain('"block_id":"what"');
  give(message('Nothing was changed'));
  await bench.slack.close();
  expect(modalWords(bench)).toBe('Nothing was changed');
  expect(words(bench)).toEqual([]);
});

test('its mistakes are said above what was entered, which may be mended and sent again', async () => {
  const { answer, give } = later<() => View>();
  const mistake = new UserError('That date has gone by.', { field: 'when', besides: { count: 'Too many.' } });
  const bench = await withForm(async ({ what }) => (what === 'Mended' ? silent : (await answer)()), slowly);
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  give(() => orThrow(mistake));
  await bench.slack.close();
  expect(modalWords(bench)).toMatch(/^That date has gone by\.\nToo many\./);
  expect(modalWords(bench)).not.toContain(WORKING);
  await submit(bench, { what: 'Mended' });
  await bench.slack.close();
  expect(bench.asked.at(-1)?.asked).toMatchObject({ args: { what: 'Mended' } });
  expect(bench.modal()).toBeUndefined();
});

test('whoever closed the form meanwhile is told beside it', async () => {
  const { answer, give } = later<() => View>();
  const bench = await withForm(async () => (await answer)(), slowly);
  await open(bench);
  await submit(bench, { what: 'Write it up' });
  await bench.playground.act({ type: 'slack.closeModal', user: PRIYA });
  give(() => orThrow(new UserError('That date has gone by.', { field: 'when' })));
  await bench.slack.close();
  expect(words(bench)).toEqual(['That date has gone by.']);
});

test('a bot that may not even speak there says its answer, and no more', async () => {
  const { bench, give } = await answeringLate();
  bench.playground.fail({ method: 'views.open', error: 'internal_error' });
  await type(bench, '/lpn action list', ELSEWHERE);
  give(message('Nothing is open'));
  await bench.slack.close();
  expect(words(bench, ELSEWHERE)).toEqual(['Nothing is open']);
});
