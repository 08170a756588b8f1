import { actionForms, actionLines } from './lines/actions.ts';
import { adviceLines } from './lines/advice.ts';
import { callLines } from './lines/calls.ts';
import { correspondenceLines } from './lines/correspondence.ts';
import { decisionLines } from './lines/decisions.ts';
import { digestLines } from './lines/digests.ts';
import { electionLines } from './lines/elections.ts';
import { groupLines } from './lines/groups.ts';
import { interestLines } from './lines/interests.ts';
import type { Line } from './lines/line.ts';
import { meetingForms } from './lines/meeting-forms.ts';
import { meetingPollLines } from './lines/meeting-polls.ts';
import { meetingLines } from './lines/meetings.ts';
import { networkLines } from './lines/networks.ts';
import { ownLines } from './lines/own.ts';
import { planForms } from './lines/plan-forms.ts';
import { planLines } from './lines/plans.ts';
import { pollLines } from './lines/polls.ts';
import { ratifyLines } from './lines/ratify.ts';
import { recommendationLines } from './lines/recommendations.ts';
import { reviewLines } from './lines/reviews.ts';
import { roundLines } from './lines/rounds.ts';
import { signpostLines } from './lines/signposts.ts';

/** It is Tuesday 1 June 2027 in the morning. */
export const NOW = '2027-06-01T08:00:00Z';

/**
 * What the bot can do, in the order in which a network comes to it; Priya types, on the platform named. Each line follows
 * on those before.
 */
export const everyCommand = (platform: 'Slack' | 'Teams'): Line[] => [
  ...networkLines(platform),
  ...actionLines,
  ...decisionLines,
  ...meetingLines,
  ...actionForms,
  ...meetingForms,
  ...pollLines(platform),
  ...ratifyLines,
  ...correspondenceLines,
  ...interestLines,
  ...electionLines,
  ...groupLines,
  ...roundLines,
  ...callLines,
  ...adviceLines,
  ...recommendationLines,
  ...reviewLines,
  ...signpostLines,
  ...planLines,
  ...planForms,
  ...meetingPollLines,
  ...digestLines,
  ...ownLines(platform),
];
