import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
    await ann.types('plan create 2027/28');
    await ann.types('plan priority add "Minor ailments" domain 3 lead @ann');
    await ann.types('plan priority add "Fewer falls" domain 1');
  },
  { publicUrl: 'https://convenor.example.nhs.uk' },
);

/** The cells of the table in an answer, row by row. */
const cellsOf = (view: View): unknown[][] => {
  const table = view.kind === 'message' ? view.blocks.find(({ type }) => type === 'table') : undefined;
  return table?.type === 'table' ? table.rows : [];
};

/** What a file that was handed over says. */
async function fileIn(view: View): Promise<string> {
  const [file] = view.kind === 'message' ? filesIn(view) : [];
  return new TextDecoder().decode(await file?.bytes());
}

describe('what counts to a priority', () => {
  test('is an action or a decision “for” it, which its card says', async () => {
    await ann.types('action add bob Ring the surgery by 30 June 2027 for W1');
    expect(bot.shown('#pharmacy').at(-1)).toContain('For: W1 Minor ailments');
    await ann.types('decision record We begin in Leeds because it is ready for W1');
    expect(bot.shown('Pharmacy').at(-1)).toContain('For: W1 Minor ailments');
    await ann.types('decision replace D1 with We begin in York');
    expect(bot.shown('Pharmacy').at(-1)).toContain('For: W1 Minor ailments');
  });

  test('is chosen in a form from a list, and changed there', async () => {
    const form = await ann.types('action add');
    const asked = form.kind === 'form' ? form.fields.find(({ name }) => name === 'priority') : undefined;
    expect(asked?.choices?.map(({ label }) => label)).toEqual(['W1 Minor ailments', 'W2 Fewer falls']);
    await ann.types('action add bob Ring the surgery');
    await ann.fills(await ann.types('action edit A1'), { text: 'Ring the surgery', priority: 'W2' });
    expect(bot.shown('#pharmacy').at(-1)).toContain('For: W2 Fewer falls');
    const again = await ann.types('action edit A1');
    expect(readView(again)).toContain('For which priority: W2');
    await ann.fills(again, { text: 'Ring the surgery', priority: '' });
    expect(bot.shown('#pharmacy').at(-1)).not.toContain('For: ');
  });

  test('is not asked about where there is no plan', async () => {
    await ann.types('plan priority remove W1');
    await ann.types('plan priority remove W2');
    expect(readView(await ann.types('action add'))).not.toContain('priority');
    expect(readView(await ann.types('decision record'))).not.toContain('priority');
  });

  test('is not the making of the plan, nor a number without its letter', async () => {
    expect(await ann.reads('action add bob Ring the surgery for W0')).toContain('to which nothing counts');
    await ann.types('action add bob Book catering for 12');
    expect(bot.shown('#pharmacy').at(-1)).toMatch(/^Book catering for 12\n/);
  });
});

describe('the table of a plan', () => {
  beforeEach(async () => {
    await ann.types('plan milestone add "Draft pathway" for W1 by 15 June 2027');
    await ann.types('plan milestone add "Pilot it" for W1 by 30 July 2027');
    await ann.types('plan milestone add "Count the falls" for W2 by 3 June 2027');
    await ann.types('milestone block W1.2 because there is no locum');
    await ann.types('milestone done W1.1');
    await ann.types('action add bob Ring the surgery by 2 June 2027 for W1');
    await ann.types('action add bob Print the leaflets by 9 July 2027 for W1');
    await ann.types('decision record We begin in Leeds for W1');
    await ann.types('plan highlight W1 achieved "Twelve pharmacies have signed up"');
    await ann.types('plan priority edit W1 --money "£10,000" --for-patients "See a pharmacist near home."');
    await bot.moveTo('2027-06-04 10:00');
  });

  const W1 = [
    'W1 Minor ailments, led by Ann Ward\nSee a pharmacist near home.\nMoney: £10,000',
    'D1: We begin in Leeds (Tuesday 1 June 2027)\nHighlight 1: Twelve pharmacies have signed up (Tuesday 1 June 2027)\nW1.1: Draft pathway (Tuesday 1 June 2027)',
    'A2: Print the leaflets, due Friday 9 July 2027',
    'A1: Ring the surgery, overdue since Wednesday 2 June 2027\nW1.2: Pilot it, blocked because there is no locum',
  ];

  test('says of each priority what was achieved, what is next and what is at risk, each with its source', async () => {
    const shown = await ann.types('plan table');
    expect(readView(shown)).toMatch(/^Work plan 2027\/28 of .*, as it stands on Friday 4 June 2027\n/);
    const W2 = [
      'W2 Fewer falls',
      'Nothing yet',
      'Nothing yet',
      'W2.1: Count the falls, overdue since Thursday 3 June 2027',
    ];
    expect(cellsOf(shown)).toEqual([W1, W2]);
    expect(cellsOf(await bob.types('plan table 2027/28'))).toEqual([W1, W2]);
  });

  test('is short in a chat, and whole in a document and as a page', async () => {
    for (let n = 2; n <= 5; n++) await ann.types(`plan highlight W1 achieved "Thing ${n}"`);
    const shown = await ann.types('plan table');
    expect(String(cellsOf(shown)[0]?.[1])).toMatch(/^Highlight 5: .*\n.*\n.*\nAnd 4 more$/);
    const text = await fileIn(await ann.presses(shown, 'Table (CSV)'));
    expect(text).toContain('Work stream,Title,Column,Date,Source,Text\r\n');
    expect(text).toContain(
      'W1,Minor ailments,Achieved to date,2027-06-04,Highlight 5,Thing 5 (Friday 4 June 2027)\r\n',
    );
    expect(text.match(/Achieved to date/g)).toHaveLength(7);
    const markdown = await fileIn(await ann.types('plan table as markdown'));
    expect(markdown).toMatch(/\| Work stream \| Achieved to date \| Current priorities \|/);
    expect(markdown).toMatch(/Highlight 1: Twelve pharmacies .*<br>/);
    const [file] = filesIn((await ann.types('plan table as docx')) as never);
    expect(file?.name).toBe('plan-2027-28.docx');
    expect((await file?.bytes())?.length).toBeGreaterThan(1000);
    expect(await ann.reads('plan table as page')).toContain('Open it as a page in your browser');
  });

  test('of a period has what was achieved then, and nothing else', async () => {
    await ann.types('plan highlight W2 achieved "The count is in" --on "3 June 2027"');
    const shown = await ann.types('plan table achieved from 2 June 2027 to 30 June 2027');
    expect(readView(shown)).toContain('from Wednesday 2 June 2027 to Wednesday 30 June 2027');
    expect(cellsOf(shown)).toEqual([
      [W1[0], 'Nothing yet'],
      ['W2 Fewer falls', 'Highlight 1: The count is in (Thursday 3 June 2027)'],
    ]);
    expect(await fileIn(await ann.presses(shown, 'Table (CSV)'))).toBe(
      'Work stream,Title,Column,Date,Source,Text\r\nW2,Fewer falls,Achieved to date,2027-06-03,Highlight 1,The count is in (Thursday 3 June 2027)\r\n',
    );
    expect(await ann.reads('plan table achieved from 30 June 2027 to 2 June 2027')).toContain(
      'Wednesday 2 June 2027 is before Wednesday 30 June 2027. Give the earlier day first.',
    );
    expect(await ann.reads('plan table achieved from 1 April 2031 to 2 June 2031')).toContain(
      'had no work plan from',
    );
  });

  test.each([
    ['from 1 May to 31 May', 'Saturday 1 May 2027 to Monday 31 May 2027'],
    ['from 1 April to 30 June', 'Thursday 1 April 2027 to Wednesday 30 June 2027'],
    ['from 1 June 2026 until 31 May', 'Monday 1 June 2026 to Monday 31 May 2027'],
    ['from 1 June until 31 May', 'Monday 1 June 2026 to Monday 31 May 2027'],
    ['from 1 April until 3 May 2026', 'Wednesday 1 April 2026 to Sunday 3 May 2026'],
    ['until 31 May', 'Thursday 1 April 2027 to Monday 31 May 2027'],
    ['from Monday to today', 'Monday 31 May 2027 to Friday 4 June 2027'],
    ['since 1 May', 'Saturday 1 May 2027 to Friday 4 June 2027'],
    ['from 3 May 2027', 'Monday 3 May 2027 to Friday 4 June 2027'],
    ['from the 3rd to tomorrow', 'Thursday 3 June 2027 to Saturday 5 June 2027'],
    ['', 'Thursday 1 April 2027 to Friday 4 June 2027'],
  ])('of a period looks back: “%s”', async (typed, span) => {
    expect(await ann.reads(`plan table achieved ${typed}`)).toContain(`from ${span}`);
  });

  test('of a plan without priorities says how to begin', async () => {
    await ann.types('plan create 2028/29');
    expect(await ann.reads('plan table 2028/29')).toContain('It has no priorities yet.');
  });
});

test('what was achieved is asked for in words: last quarter, this year, in May', async () => {
  await ann.types('plan highlight W1 achieved "Twelve have signed up" on 20 May 2027');
  expect(await ann.reads('plan table achieved in May')).toContain(
    'Achieved in Leeds Pharmacy LPN from Saturday 1 May 2027 to Monday 31 May 2027',
  );
  expect(await ann.reads('plan table achieved this quarter')).toContain('Twelve have signed up');
  expect(await ann.reads('plan table achieved this month')).not.toContain('Twelve have signed up');
  expect(await ann.reads('plan table achieved last quarter')).toContain(
    'had no work plan from Friday 1 January 2027 to Wednesday 31 March 2027',
  );
});
