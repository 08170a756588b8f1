import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Desk, Shown } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';
import { everyCommand, everyForm, type Line, NOW } from './every-command.ts';

/** One bot, and a network for each platform that people type in; every line follows on the one before. */
let work: PeopleAtWork;

beforeAll(async () => {
  work = await peopleAtWork(NOW);
});

afterAll(() => work?.close());

describe.each(['Slack', 'Teams'] as const)('typed in %s', (platform) => {
  /** Priya, where she types, at her own messages too; and Cat, in the network's channel on the other platform. */
  let here: Desk;
  let own: Desk;
  let there: Desk;

  beforeAll(async () => {
    const [teamsChannel, otherTeamsChannel] = work.playground.trial().teams.conversations;
    if (platform === 'Slack') {
      here = work.slack('priya', CHANNELS.slack);
      own = work.slack('priya');
      there = work.teams('cat', teamsChannel?.id);
    } else {
      // No two networks that are open have the same name.
      const before = work.slack('priya', CHANNELS.slack);
      await before.type('network rename "Pharmacists in Slack"');
      await work.see(() =>
        before.sees().find(({ text }) => text.includes('now called Pharmacists in Slack')),
      );
      const user = work.slack('bob').idOf('bob');
      await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.otherSlack });
      here = work.teams('priya', otherTeamsChannel?.id);
      own = work.teams('priya');
      there = work.slack('cat', CHANNELS.otherSlack);
    }
  });

  // After a line that fails, the rest of the story would only fail too, each after a wait.
  let failed = false;
  beforeEach(({ skip }) => skip(failed, 'an earlier line failed'));
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });

  const answerTo = async (words: string) => {
    const before = here.sees().filter(({ isAnswer }) => isAnswer).length;
    await here.type(words);
    return work.see(() => here.sees().filter(({ isAnswer }) => isAnswer)[before]);
  };
  /** In someone's own messages all that the bot says is for them. */
  const directAnswerTo = async (words: string) => {
    const before = own.sees().length;
    await own.type(words);
    return work.see(() => own.sees()[before]);
  };
  const cardSays = async ([title, ...words]: NonNullable<Line['card']>) => {
    for (const desk of [here, there]) {
      const shown = await work.see(() => cards(desk, title).find(({ text }) => hasAll(text, words)));
      expect(shown.isAnswer).toBe(false);
      expect(cards(desk, title)).toHaveLength(1);
    }
  };

  test('network create "West Yorkshire Pharmacy LPN"', async () => {
    await here.type('network create "West Yorkshire Pharmacy LPN"');
    const card = await work.see(() => cards(here, 'West Yorkshire Pharmacy LPN')[0]);
    expect(card.text).toContain(platform === 'Slack' ? '1 in Slack' : '1 in Microsoft Teams');
  });

  test('network invite, and network here with its code on the other platform', async () => {
    // In a Teams channel everyone would read the code.
    const invitation = await (platform === 'Slack' ? answerTo : directAnswerTo)('network invite');
    const code = /network here (\w+)/.exec(invitation.text)?.[1];
    expect(invitation.text).toContain(`Your code is ${code}`);
    expect(invitation.text).toContain('It works once, until 10am');
    await there.type(`network here ${code}`);
    await cardSays(['West Yorkshire Pharmacy LPN', '1 in Slack, 1 in Microsoft Teams']);
  });

  test.each(everyCommand(platform).map((line) => [line.type, line] as const))('%s', async (type, line) => {
    const { isDirect, answer, card, alsoCard } = line;
    const ask = isDirect ? directAnswerTo : answerTo;
    if (answer) expect((await ask(type)).text).toSatisfy((text) => hasAll(text, answer));
    else await here.type(type);
    if (card) await cardSays(card);
    if (alsoCard) await cardSays(alsoCard);
  });

  test.each(everyForm.map((line) => [line.type, line] as const))('%s …', async (type, line) => {
    const { title, filled, entries, answer, card } = line;
    const byId = (values: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          value.startsWith('@') ? here.idOf(value.slice(1)) : value,
        ]),
      );
    const form = await here.openForm(type);
    expect(form.title).toBe(title);
    if (filled) expect(form.values).toMatchObject(byId(filled));
    await here.submit(byId(entries));
    if (card) {
      await work.see(() => (here.form() ? undefined : 'closed'));
      await cardSays(card);
    }
    if (answer) {
      await work.see(() => (hasAll(here.form()?.text ?? '', answer) ? 'answered' : undefined));
      await here.closeForm();
    }
  });
});

const cards = (desk: Desk, title: string): Shown[] =>
  desk.sees().filter(({ isAnswer, text }) => !isAnswer && text.split('\n')[0] === title);

const hasAll = (text: string, words: string[]): boolean => words.every((each) => text.includes(each));
