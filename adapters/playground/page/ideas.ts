import type { Trial, TrialPerson } from '../trial.ts';
import { h } from './h.ts';

/** Something worth trying: what it shows, where, and the words that do it. */
interface Idea {
  side: 'slack' | 'teams';
  shows: string;
  text: string;
}

export interface Ideas {
  node: HTMLElement;
  update(trial: Trial): void;
}

/** A short list of things to try, in order; choosing one writes it in the composer of its side. */
export function createIdeas(fill: (side: Idea['side'], text: string) => void): Ideas {
  const list = h('ol');
  const node = h('section', { class: 'ideas', 'aria-labelledby': 'ideas-title' });
  node.append(
    h('h2', { id: 'ideas-title' }, 'Try these'),
    h('p', { class: 'quiet' }, 'Choose one, then press Enter to send it.'),
    list,
  );
  return {
    node,
    update(trial) {
      if (list.childElementCount > 0) return;
      list.append(...ideasFor(trial).map((idea) => h('li', {}, ideaButton(idea, fill))));
    },
  };
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

function ideasFor({ slack, teams, people }: Trial): Idea[] {
  const inSlack = people.filter(({ slackUser }) => slackUser);
  const inTeams = people.filter(({ teamsUser }) => teamsUser);
  const bob = second(inSlack)?.handle ?? 'me';
  const cat = second(inTeams)?.name ?? 'me';
  const bot = `@${teams.bot.name}`;
  return [
    {
      side: 'slack',
      shows: 'Give someone an action',
      text: `${slack.command} action add @${bob} Ask three surgeries for their flu figures by next Friday`,
    },
    { side: 'teams', shows: 'Close it from Teams', text: `${bot} action done A1` },
    {
      side: 'teams',
      shows: 'Record a decision',
      text: `${bot} decision record We will meet every other month because members asked for fewer evenings`,
    },
    { side: 'slack', shows: 'Use a form instead', text: `${slack.command} action add` },
    {
      side: 'teams',
      shows: 'Then move the clock on',
      text: `${bot} action add @${cat} Ring the surgery by tomorrow`,
    },
    { side: 'slack', shows: 'Everything it can do', text: `${slack.command} help` },
  ];
}

/** Someone other than the first, who is "you" to begin with. */
const second = (people: readonly TrialPerson[]): TrialPerson | undefined => people[1] ?? people[0];
