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

const sides = {
  slack: createSide(slackPlatform(post), post, notices),
  teams: createSide(teamsPlatform(post), post, notices),
};
const clock = createClock(post);
const ideas = createIdeas((side, text) => {
  sides[side].fill(text);
  sides[side].node.scrollIntoView({ block: 'nearest' });
});
const lost = h('p', { class: 'lost', role: 'status' });

document.querySelector('#clock')?.replaceWith(clock.node);
document.querySelector('#sides')?.replaceChildren(ideas.node, sides.slack.node, sides.teams.node);
document.body.append(lost, notices.node);

follow(
  (trial) => {
    for (const part of [clock, ideas, sides.slack, sides.teams]) part.update(trial);
    document.body.dataset.revision = String(trial.revision);
  },
  (isLost) => {
    lost.textContent = isLost ? 'Lost touch with Convenor. Trying again…' : '';
  },
);
