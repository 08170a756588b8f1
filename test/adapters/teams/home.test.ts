import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Invocation } from '../../../commands/invocation.ts';
import { type Form, type Message, message } from '../../../commands/view.ts';
import { readCard } from '../../support/adaptive-card.ts';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

let bot: TeamsBot;
let denise: TeamsPerson;
beforeAll(async () => {
  bot = await startTeamsBot();
  denise = personInTeams(bot, 'denise');
});
afterAll(() => bot.close());

const home = (words: string): Message => ({
  ...message(words, [], [{ label: 'Done', command: 'action.done', args: { action: 'A1' } }]),
  isHome: true,
});

describe('a person’s home', () => {
  /** What is answered to each command, and what the home says: “Home 1” the first time. */
  const answers: Record<string, Message | Form> = {};
  let drawn = 0;
  beforeEach(async () => {
    drawn = 0;
    bot.answers(({ asked }: Invocation) =>
      'text' in asked || asked.command === 'home'
        ? home(`Home ${++drawn}`)
        : (answers[asked.command] ?? message('Done')),
    );
    await denise.say('@Convenor home');
  });
  const shown = () => readCard(denise.cardOf(denise.messages().findLast(isHome) ?? denise.last()));
  const isHome = ({ attachments }: { attachments: { content?: object }[] }) =>
    attachments.some(({ content }) => content !== undefined && 'refresh' in content);
  const pressDone = () => denise.press(denise.messages().findLast(isHome) ?? denise.last(), 'Done');

  it('asks Teams to have it drawn anew when it is seen again', async () => {
    const card = denise.cardOf(denise.last());
    expect(card.refresh).toMatchObject({ action: { type: 'Action.Execute', verb: 'home' } });
    const { action } = card.refresh as { action: { verb: string; data: object } };
    const response = await bot.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: action.verb, data: action.data },
        trigger: 'automatic',
      },
    });
    const drawnAnew: { value: object } = await response.json();
    expect(readCard(drawnAnew.value)).toEqual(['Home 2', '[Done]']);
  });

  it('is drawn again in place after a press, with what that did', async () => {
    answers['action.done'] = { ...message('A1'), key: 'action/1', said: 'A1 is done.' };
    await pressDone();
    expect(shown()).toEqual(['Home 2', 'A1 is done.', '[Done]']);
  });

  it('is drawn again beside what there is to read', async () => {
    answers['action.done'] = message('Nothing to do');
    await pressDone();
    expect(shown()).toEqual(['Home 2', '[Done]']);
    expect(readCard(denise.cardOf(denise.last()))).toEqual(['Nothing to do']);
  });

  it('stays while a form is offered beside it', async () => {
    answers['action.done'] = {
      kind: 'form',
      title: 'Move A1',
      submit: { label: 'Move', command: 'action.move', args: {} },
      fields: [{ name: 'to', label: 'To', input: 'date', required: true }],
    };
    await pressDone();
    expect(shown()).toEqual(['Home 1', '[Done]']);
    expect(readCard(denise.cardOf(denise.last()))).toContain('Move A1');
  });
});
