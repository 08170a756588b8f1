import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';

let work: PeopleAtWork;
beforeAll(async () => {
  work = await peopleAtWork('2027-06-01T08:00:00Z');
});
afterAll(() => work?.close());

const saying = (desk: Desk, words: string): Promise<Shown> =>
  work.see(() => desk.sees().findLast(({ text }) => text.includes(words)));

const FIGURES = [
  'practice,indicator,numerator,denominator,period',
  'Bramley Surgery,Antibiotic items,120,400,April 2027',
  'Oak Surgery,Antibiotic items,52,250,April 2027',
  'Ash Surgery,Antibiotic items,60,300,April 2027',
  'Bay Surgery,Antibiotic items,101,500,April 2027',
  'Yew Surgery,Antibiotic items,3,20,April 2027',
].join('\n');

test('figures are given in Slack, and seen there and in Teams by those of a practice, in code but for their own', async () => {
  const channel = work.slack('priya', CHANNELS.slack);
  const priya = work.slack('priya');
  await channel.type('network create "West Yorkshire Pharmacy LPN"');
  await saying(channel, 'West Yorkshire Pharmacy LPN');
  await channel.type('network invite');
  const { text } = await saying(channel, 'Your code is');
  const [inTeams] = work.playground.trial().teams.conversations;
  await work.teams('denise', inTeams?.id).type(`network here ${/Your code is (\w+)/.exec(text)?.[1]}`);
  await work.see(() => channel.sees().find((each) => each.text.includes('1 in Microsoft Teams')));
  await channel.type('member add "Denise Barraclough" as practice voice for "Bramley Surgery"');
  await saying(channel, 'Denise Barraclough is practice voice for Bramley Surgery');
  await channel.type('review open "Antibiotic prescribing" due 30 June 2027');
  await saying(channel, 'Review R1');

  await priya.give('figures.csv', FIGURES.replace('52', 'many'), 'review data R1');
  expect((await saying(priya, 'This file cannot be kept')).buttons).toEqual([]);
  await priya.give('figures.csv', FIGURES, 'review data R1');
  const shown = await saying(priya, '5 figures of 5 practices');
  expect(shown.text).toContain('1 figure will be shown to nobody');
  await priya.press(shown, 'Keep the figures');
  await saying(priya, 'R1 now looks at 5 figures.');

  await priya.type('review chart R1');
  const named = await saying(priya, 'Above the 99.8% limit: Bramley Surgery (30.0%, 120 of 400)');
  expect(named.text).toContain('Hidden: Yew Surgery.');
  const denise = work.teams('denise');
  await denise.type('review chart R1');
  const coded = await saying(denise, 'Above the 99.8% limit: Bramley Surgery');
  expect(coded.text).toMatch(/Within both limits: Practice [A-E]/);
  expect(coded.text).not.toMatch(/Oak|Ash|Bay|Yew/);

  await priya.type('undo');
  await saying(priya, 'The figures are withdrawn.');
  await denise.type('review chart R1 as bars');
  await saying(denise, 'R1 has no figures.');
});
