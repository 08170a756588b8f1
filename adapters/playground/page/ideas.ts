import type { Trial } from '../trial.ts';
import { freshId, h } from './h.ts';

/** Something worth trying: what it shows, where, and the words that do it. */
interface Idea {
  side: 'slack' | 'teams';
  shows: string;
  text: string;
}

/** A short list of things to try, in order; choosing one writes it in the composer of its side. */
export function createIdeas(trial: Trial, fill: (side: Idea['side'], text: string) => void): HTMLElement {
  const title = h('h2', { id: freshId('ideas') }, 'Try these');
  return h(
    'section',
    { class: 'ideas', 'aria-labelledby': title.id },
    title,
    h(
      'p',
      { class: 'quiet' },
      'Choose one and press Enter to send it. Then move the clock on: Convenor writes to whoever has something due.',
    ),
    h(
      'ol',
      {},
      ideasFor(trial).map((idea) => h('li', {}, ideaButton(idea, fill))),
    ),
  );
}

const SIDES = { slack: 'Slack', teams: 'Teams' };

function ideaButton(
  { side, shows, text }: Idea,
  fill: (side: Idea['side'], text: string) => void,
): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'idea', 'data-platform': side, onclick: () => fill(side, text) },
    h('span', {}, h('span', { class: 'where' }, SIDES[side]), ' ', shows),
    h('code', {}, text),
  );
}

/** What to try, in order; the lines themselves are the commands' own examples, the first that begins like this. */
const STORY: readonly Idea[] = [
  { side: 'slack', shows: 'Take on an action', text: 'action add me' },
  { side: 'slack', shows: 'Vote in the poll', text: 'vote' },
  { side: 'slack', shows: 'Change it in a form', text: 'action edit' },
  { side: 'teams', shows: 'Close it from Teams', text: 'action done' },
  { side: 'teams', shows: 'Read the work plan', text: 'plan show' },
  { side: 'slack', shows: 'Everything it can do', text: 'help' },
];

function ideasFor({ slack, teams, commands }: Trial): Idea[] {
  const prefix = { slack: `${slack.command} `, teams: `@${teams.bot.name} ` };
  const examples = commands.flatMap((command) => command.examples);
  return STORY.flatMap((idea) => {
    const example = examples.find((line) => line.startsWith(idea.text));
    return example === undefined ? [] : [{ ...idea, text: prefix[idea.side] + example }];
  });
}
