import { describe, expect, test } from 'vitest';
import { toMessage } from '../../../adapters/slack/render.ts';
import type { FileShown, ImageShown, Message } from '../../../commands/view.ts';
import { answering, press, said, say } from './answer-bench.ts';
import { strict } from './canvases.ts';
import { type Bench, CHANNEL, PRIYAS_DM, wordsOf } from './start-slack.ts';

const csv: FileShown = {
  name: 'A1-actions.csv',
  mediaType: 'text/csv',
  about: 'The actions of M1',
  bytes: async () => new TextEncoder().encode('Action,Owner\nRing the LPC,Ann Ward\n'),
  ask: { label: 'Actions as a table', command: 'action.list', args: { page: 2 } },
  typed: 'action list page 2',
};
const withFile = (file = csv): Message => ({
  kind: 'message',
  title: 'Actions',
  blocks: [{ type: 'file', file }],
  buttons: [],
});

/** The files that stand in a conversation, with what whoever opens one reads in it. */
const filesIn = async ({ messages, url }: Bench, channel: string) => {
  const files = messages(channel).flatMap((each) => each.files ?? []);
  return Promise.all(
    files.map(async ({ name, title, url: path }) => ({
      name,
      title,
      text: await (await fetch(`${url}${path}`)).text(),
    })),
  );
};
const theFile = [{ name: csv.name, title: csv.about, text: 'Action,Owner\nRing the LPC,Ann Ward\n' }];

describe('a file in an answer', () => {
  test('to direct words follows it', async () => {
    const bench = await answering({ 'action list': withFile() });
    await say(bench, 'action list', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM)[0]?.words).toBe(
      'Actions\nA1-actions.csv\n: The actions of M1. It follows.',
    );
    expect(await filesIn(bench, PRIYAS_DM)).toEqual(theFile);
  });

  test('asked for in a channel comes to whoever asked alone', async () => {
    const bench = await answering({ 'action list': withFile() });
    await say(bench, '/lpn action list');
    expect(said(bench)[0]?.words).toContain('It comes in your direct messages with me.');
    expect(await filesIn(bench, CHANNEL)).toEqual([]);
    expect(await filesIn(bench, PRIYAS_DM)).toEqual(theFile);
  });

  test('that was asked for by a button in a window comes as well', async () => {
    const asked: Message = { ...withFile(), blocks: [], buttons: [csv.ask] };
    const bench = await answering({ help: asked, 'action.list': withFile() });
    await say(bench, '/lpn help');
    await press(bench, 'Actions as a table');
    expect(await filesIn(bench, PRIYAS_DM)).toEqual(theFile);
  });

  test.each([
    [
      'files.getUploadURLExternal',
      { error: 'missing_scope' },
      'Ask whoever runs Convenor to give it that permission',
    ],
    ['upload', { status: 500 }, 'Please ask again in a minute: action list page 2'],
    [
      'files.completeUploadExternal',
      { error: 'internal_error' },
      'Please ask again in a minute: action list page 2',
    ],
  ])('that %s does not let through is told, with what to do', async (method, fault, sentence) => {
    const bench = await answering({ 'action list': withFile() });
    bench.playground.fail({ method, ...fault });
    await say(bench, 'action list', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM).at(-1)?.words).toContain('I could not send you A1-actions.csv.');
    expect(said(bench, PRIYAS_DM).at(-1)?.words).toContain(sentence);
    expect(await filesIn(bench, PRIYAS_DM)).toEqual([]);
  });
});

test('a file on a card has a button that asks for it', () => {
  const { blocks } = toMessage(withFile(), { ...strict, use: 'card' });
  expect(wordsOf(blocks)).toBe('Actions\nA1-actions.csv: The actions of M1\nActions as a table');
});

describe('a picture in an answer', () => {
  const chart: ImageShown = {
    ...{ ...csv, name: 'P1-chart.png', mediaType: 'image/png' },
    about: 'The result of P1 as a chart',
    alt: 'Bar chart of “Where?”. York: 2 votes.',
    bytes: async () => new Uint8Array([137, 80, 78, 71]),
  };
  const withPicture = (image = chart): Message => ({ ...withFile(), blocks: [{ type: 'image', image }] });
  const picturesIn = ({ messages }: Bench, channel: string) =>
    messages(channel).flatMap(({ files = [] }) => files);

  test('follows it, with the words that it says', async () => {
    const bench = await answering({ 'action list': withPicture() });
    await say(bench, 'action list', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM)[0]?.words).toContain('The result of P1 as a chart. It follows.');
    expect(picturesIn(bench, PRIYAS_DM)).toMatchObject([{ name: 'P1-chart.png', alt: chart.alt, size: 4 }]);
  });

  test('of which there is more to say than Slack takes has its words shortened', async () => {
    const bench = await answering({ 'action list': withPicture({ ...chart, alt: 'word '.repeat(400) }) });
    await say(bench, 'action list', PRIYAS_DM);
    expect(picturesIn(bench, PRIYAS_DM)[0]?.alt).toMatch(/^word .*…$/);
  });

  test('is told in its words to those who are read the message', () => {
    expect(toMessage(withPicture(), strict).text).toContain(chart.alt);
  });
});

describe('a table', () => {
  const table: Message['blocks'][number] = {
    type: 'table',
    columns: [{ label: 'Who' }, { label: 'Sessions', align: 'right' }],
    rows: [
      ['Ann Ward', '4'],
      [[{ strong: 'Bob Hill' }], '12'],
    ],
  };
  const shown: Message = { kind: 'message', title: 'Time', blocks: [table, table], buttons: [] };

  test('is drawn, with its heading and its numbers to the right; a second one is told in rows', () => {
    const { blocks, text } = toMessage(shown, strict);
    expect(blocks[1]).toMatchObject({ type: 'table', column_settings: [{}, { align: 'right' }] });
    expect(wordsOf(blocks)).toBe(
      'Time\nWho\nSessions\nAnn Ward\n4\nBob Hill\n12\nWho: \nAnn Ward\n\n\nSessions: \n4\nWho: \nBob Hill\n\n\nSessions: \n12',
    );
    expect(text).toContain('Who | Sessions\nAnn Ward | 4');
  });

  test('that is too long says how much is not shown', () => {
    const rows = Array.from({ length: 150 }, (_, at) => [`Person ${at}`, String(at)]);
    const { blocks } = toMessage({ ...shown, blocks: [{ ...table, rows }] }, strict);
    expect(wordsOf(blocks)).toMatch(/Person 98\n98\n… and 51 more$/);
  });
});
