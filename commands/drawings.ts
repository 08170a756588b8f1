import { drawActionCard } from './actions/action-view.ts';
import type { Draw } from './cards/drawing.ts';
import { drawDecisionCard } from './decisions/decision-view.ts';
import { drawChannelDigest, drawPersonalDigest } from './digests/digest-view.ts';
import { drawMeetingCard } from './meetings/meeting-view.ts';
import { drawMembershipAnswer, drawMembershipRequest } from './members/request-view.ts';
import { drawNetworkCard } from './networks/network-view.ts';
import { drawNudges } from './nudges/nudges-view.ts';
import { drawExport } from './people/export-view.ts';
import { drawLinked, drawUnlinked } from './people/link-view.ts';
import { drawPlanCard } from './plan/plan-view.ts';
import { drawPollCard } from './polls/poll-view.ts';
import { drawReviewReport } from './reviews/report-view.ts';
import { drawReviewCard } from './reviews/review-view.ts';

/** Every kind of message that is sent unasked or lives on, and how it is drawn from its record. */
export const drawings = {
  'action.card': drawActionCard,
  'channel.digest': drawChannelDigest,
  'decision.card': drawDecisionCard,
  'meeting.card': drawMeetingCard,
  'member.request': drawMembershipRequest,
  'member.answer': drawMembershipAnswer,
  'poll.card': drawPollCard,
  'network.card': drawNetworkCard,
  'person.digest': drawPersonalDigest,
  'person.export': drawExport,
  'person.nudges': drawNudges,
  'person.linked': drawLinked,
  'person.unlinked': drawUnlinked,
  'plan.card': drawPlanCard,
  'review.card': drawReviewCard,
  'review.report': drawReviewReport,
} satisfies Record<string, Draw>;

export type Kind = keyof typeof drawings;

/** What nobody asked for at that time, and so does not come at night or on a day off. */
export const keepsHours = (kind: Kind): boolean => KEEPS_HOURS.includes(kind);

const KEEPS_HOURS: Kind[] = ['person.nudges', 'person.digest', 'channel.digest'];
