import { describe, expect, test } from 'vitest';
import type { Command } from '../../../commands/command.ts';
import { type Fields, optional } from '../../../commands/field.ts';
import { choices, deadline, text, yesOrNo } from '../../../commands/fields/fields.ts';
import { openPoll } from '../../../commands/polls/open-poll.ts';
import { closesField, optionsField, questionField } from '../../../commands/polls/poll-fields.ts';
import { languageOf } from '../../../commands/typed/language.ts';
import { toPattern } from '../../../commands/typed/pattern.ts';
import { readTyped } from '../../../commands/typed/read-typed.ts';

const READING = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };
/** A command that is typed like this, and asks for these. */
const asking = (usage: string, fields: Fields): Command => ({
  ...openPoll,
  ...{ usage, pattern: toPattern(usage), fields },
});
const ask = asking('ask <question> <options> closes <closes> [secret]', {
  question: { ...text('Question'), typed: 'title' },
  options: choices('Options'),
  closes: deadline('Closes'),
  secret: optional(yesOrNo('Secret')),
});
const read = (typed: string) => readTyped({ text: typed, mentions: [] }, languageOf([ask], []), READING).args;

describe('a title ends with its quotes or its question mark, and more may follow', () => {
  test.each([
    'ask "Where shall we meet?" Leeds, York closes Friday 5pm',
    'ask “Where shall we meet?” Leeds, York closes Friday 5pm',
    'ask Where shall we meet? Leeds, York closes Friday 5pm',
  ])('%s', (typed) => {
    const asked = { question: 'Where shall we meet?', options: ['Leeds', 'York'], closes: 'Friday 5pm' };
    expect(read(typed)).toEqual(asked);
  });

  test('a switch among the rest is read', () => {
    expect(read('ask "Adopt it?" Yes and No secret closes in 10 days')).toMatchObject({ secret: 'yes' });
  });

  test('without either it is all there is, and what is missing is asked for', () => {
    expect(read('ask Leeds or York closes Friday 5pm')).toEqual({
      question: 'Leeds or York',
      closes: 'Friday 5pm',
    });
  });
});

test.each([
  ['Friday 5pm', '2027-06-04T16:00:00.000Z'],
  ['in 10 days', '2027-06-11T22:59:00.000Z'],
  ['30 October 2027', '2027-10-30T22:59:00.000Z'],
  ['31 October 2027', '2027-10-31T23:59:00.000Z'],
])('a deadline of %s is %s: of a day alone its last minute', (typed, instant) => {
  expect(ask.fields.closes?.parse(typed, READING)).toEqual(new Date(instant));
});

describe('a list ends where a clause stands that may be misread', () => {
  const poll = asking('ask <question> <options> closes <closes>', {
    question: questionField,
    options: optionsField,
    closes: closesField,
  });
  const onFriday = { ...READING, now: new Date('2027-06-04T09:00:00Z') };
  const readPoll = (typed: string) =>
    readTyped({ text: typed, mentions: [] }, languageOf([poll], []), onFriday);

  test.each(['Friday', 'soon', 'by and by'])('closes %s', (closes) => {
    expect(readPoll(`ask "When?" Mon | Tue closes ${closes}`)).toMatchObject({
      args: { question: 'When?', options: 'Mon | Tue' },
      doubts: { closes },
    });
  });

  test('what is in quotes is part of it', () => {
    expect(readPoll('ask "When?" Mon | "The day it closes soon" closes Monday 5pm').args).toMatchObject({
      options: 'Mon | "The day it closes soon"',
      closes: 'Monday 5pm',
    });
  });
});
