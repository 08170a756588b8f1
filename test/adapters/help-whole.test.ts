import { expect, test } from 'vitest';
import { toMessage } from '../../adapters/slack/render.ts';
import { toCard } from '../../adapters/teams/card.ts';
import { commands } from '../../commands/index.ts';
import type { Message, View } from '../../commands/view.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';
import { strict } from './slack/canvases.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

/** The commands that both platforms show whole of what is explained in a message. */
const shownIn = (view: Message): string[] => {
  const slack = JSON.stringify(toMessage(view, strict).blocks);
  const teams = JSON.stringify(toCard(view));
  return commands
    .filter(({ usage, examples }) =>
      [slack, teams].every((shown) =>
        [usage, examples.join(' · ')].every((words) => shown.includes(JSON.stringify(words).slice(1, -1))),
      ),
    )
    .map(({ name }) => name);
};

/** Of help itself its overview tells. */
const topics = [...new Set(commands.map(({ pattern }) => pattern.words[0] ?? ''))].filter(
  (topic) => topic !== 'help',
);

test.each(topics)(
  'help %s explains every command of its kind whole on both platforms, page by page',
  async (topic) => {
    const cat = bot.slack('#anywhere').as('cat');
    const explained: string[] = [];
    let view: View = await cat.sends({ command: 'help', args: { topic } });
    for (;;) {
      if (view.kind === 'form') throw new Error('help asks nothing');
      explained.push(...shownIn(view));
      if (!view.buttons.some(({ label }) => label === 'Next')) break;
      view = await cat.presses(view, 'Next');
    }
    const expected = commands.filter(({ pattern }) => pattern.words[0] === topic).map(({ name }) => name);
    expect(expected.filter((name) => !explained.includes(name))).toEqual([]);
  },
);
