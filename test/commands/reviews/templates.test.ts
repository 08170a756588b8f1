import { describe, expect, test } from 'vitest';
import { answersOffered, isTextQuestion, type Question } from '../../../commands/reviews/question.ts';
import { allQuestions, allTemplates } from '../../../commands/reviews/template.ts';
import type { View } from '../../../commands/view.ts';
import { catAsMember, catOn } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, inputForm } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const AUDIT = {
  auditCriterion: 'Repeat scripts checked within a year',
  auditStandard: '95 in 100',
  auditResult: '88 in 100',
  auditMet: '2',
  auditChange: 'A list each month',
};

/** Some answer to a question. */
const answerTo = (question: Question): string => (isTextQuestion(question) ? `About ${question.name}` : '1');

test.each([
  ['review templates', 'Case discussion (case)'],
  ['questions for reviews', 'Critical friend (friend)'],
  ['review template list', 'Audit and re-audit (audit)'],
  ['review template audit', 'Was the standard met? Fully met; Partly met; Not met.'],
  ['review template consultation', 'Do you support what is proposed? Yes; In part; No; I cannot say yet.'],
  ['review template show the maturity matrix', 'Step 2: peer review is routine'],
])('“%s” shows the questions there are', async (typed, told) => {
  for (const speaker of [ann, bob]) expect(await speaker.reads(typed)).toContain(told);
});

test('a set of questions is shown with a button that opens a review which asks them', async () => {
  const shown = await bob.types('review template audit');
  const form = await bob.presses(shown, 'Open a review');
  await bob.fills(form, { topic: 'Repeat prescribing', due: '2027-06-30' });
  expect(bot.card('#pharmacy', 'R1') && (await ann.reads('review show R1'))).toContain(
    'What standard did you expect?',
  );
});

test.each([
  'review open Repeat prescribing using audit due 30 June 2027',
  'review open "Repeat prescribing" due 30 June 2027 using the audit questions',
  'review open Repeat prescribing, template: audit, due 30 June 2027',
])('“%s” opens a review that asks them', async (typed) => {
  await bob.types(typed);
  expect(bot.shown('#pharmacy').find((each) => each.includes('\nReview R1,'))).toContain(
    'Repeat prescribing\nReview R1, open for inputs until Wednesday 30 June 2027 at 11:59pm\nQuestions: Audit and re-audit',
  );
});

test('a topic that speaks of using something keeps its words in quotes, and is asked about without', async () => {
  await bob.types('review open "Prescribing using the new forms" due 30 June 2027');
  expect(readView(bot.card('#pharmacy', 'R1'))).toContain('Prescribing using the new forms');
  const asked = await bob.reads('review open Prescribing using the new forms due 30 June 2027');
  expect(asked).toContain('Questions: the new forms (!) There are no questions called “the new forms”.');
});

test('a repeating review asks the same questions each time', async () => {
  await ann.types('review open Repeats using audit due 30 June 2027 monthly');
  await bot.moveTo('2027-07-01 10:00');
  expect(await ann.reads('review show R2')).toContain('What standard did you expect?');
});

describe('an audit', () => {
  const open = (more = '') => ann.types(`review open Repeats using audit due 30 June 2027${more}`);

  test('may leave out what is marked so, and nothing else', async () => {
    await open();
    const lacking = await gives(bot, ann, { ...AUDIT, auditStandard: null });
    expect(readView(lacking)).toContain('Please answer this too');
    expect(readView(await gives(bot, ann, AUDIT))).toContain('Your input to R1 is given');
  });

  test('reports what was chosen in words, and what was written under its question', async () => {
    await open();
    await gives(bot, ann, AUDIT);
    await gives(bot, bob, { ...AUDIT, auditMet: '1' });
    await closes(ann);
    const report = await bob.reads('review show R1');
    expect(report).toContain('Was the standard met?\n1 chose Fully met, 1 chose Partly met.');
    expect(report).toContain('What standard did you expect?');
    expect(report).toContain('It compares what is done with a standard');
    expect(report).not.toContain('middle score');
  });

  test('does not tell what anonymous people chose if all chose alike', async () => {
    await catAsMember(bot, ann, 'slack');
    await open(' anonymous');
    for (const speaker of [ann, bob, catOn(bot, 'slack')]) await gives(bot, speaker, AUDIT);
    await closes(ann);
    const report = await bob.reads('review show R1');
    expect(report).not.toContain('3 chose');
    expect(report).toContain('What was chosen is not shown: all gave the same');
  });

  test('shows its author what they chose in words after the close', async () => {
    await open();
    await gives(bot, ann, AUDIT);
    await closes(ann);
    expect(await ann.reads('review input R1')).toContain('Was the standard met?\nPartly met');
  });
});

describe.each(allTemplates)('the questions called %s', (key, template) => {
  test('are asked, answered and reported on both platforms', async () => {
    await ann.types(`review open Together using ${key} due 30 June 2027`);
    const form: View = await inputForm(bot, ann);
    for (const { asks } of template.questions) expect(readView(form)).toContain(asks);
    const answers = Object.fromEntries(template.questions.map((each) => [each.name, answerTo(each)]));
    await gives(bot, ann, answers);
    await gives(bot, bob, answers);
    await closes(bob);
    const report = await ann.reads('review show R1');
    expect(report).toContain('2 of 2 gave their input');
    for (const { asks } of template.questions.filter((each) => answersOffered(each) > 0))
      expect(report).toContain(asks);
  });

  test('fit the platforms’ limits', () => {
    for (const question of template.questions) {
      expect(question.asks.length).toBeLessThanOrEqual(150);
      const options = question.input === 'choice' ? question.options : [];
      for (const option of options) expect(option.length).toBeLessThanOrEqual(75);
    }
  });
});

test('no two questions share a name', () => {
  const all = allTemplates.flatMap(([, { questions }]) => questions);
  expect(allQuestions()).toHaveLength(all.length);
});
