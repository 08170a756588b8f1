import type { Trial } from '../trial.ts';
import { busily } from './busy.ts';
import { createClock } from './clock.ts';
import { h } from './h.ts';
import { createIdeas } from './ideas.ts';
import { createNotices } from './notices.ts';
import type { Post } from './platform.ts';
import { createSide } from './side.ts';
import { slackPlatform } from './slack-platform.ts';
import { teamsPlatform } from './teams-platform.ts';
import { act, follow } from './wire.ts';

const notices = createNotices();

const post: Post = async (doing) => {
  const result = await busily(act(doing));
  if (!result.ok) notices.tell(result.error, 'error');
  else if (result.notice) notices.tell(result.notice);
  return result;
};

const lost = h('p', { class: 'lost', role: 'status' });
// Right after the clock, so that whoever moves it with the keyboard comes upon what that brought.
document.querySelector('.top')?.append(lost, ...notices.nodes);

/** What the page consists of, made when it is known who is there and what is said. */
function open(trial: Trial): { update(trial: Trial): void }[] {
  const sides = {
    slack: createSide(slackPlatform, post, notices, trial),
    teams: createSide(teamsPlatform, post, notices, trial),
  };
  const clock = createClock(post);
  const ideas = createIdeas(trial, (side, text) => {
    sides[side].fill(text);
    sides[side].node.scrollIntoView({ block: 'nearest' });
  });
  document.querySelector('#clock')?.replaceWith(clock.node);
  document.querySelector('#sides')?.replaceChildren(ideas, sides.slack.node, sides.teams.node);
  return [clock, sides.slack, sides.teams];
}

let parts: ReturnType<typeof open> | undefined;
follow(
  (trial) => {
    parts ??= open(trial);
    for (const part of parts) part.update(trial);
  },
  (isLost) => {
    lost.textContent = isLost ? 'Lost touch with Convenor. Trying again…' : '';
  },
);
