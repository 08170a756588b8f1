import { renderActionCard } from './actions/action-view.ts';
import type { Render } from './cards/renderer.ts';
import { renderDecisionCard } from './decisions/decision-view.ts';
import { renderChannelDigest, renderPersonalDigest } from './digests/digest-view.ts';
import { renderMeetingCard } from './meetings/meeting-view.ts';
import { renderMembershipAnswer, renderMembershipRequest } from './members/request-view.ts';
import { renderNetworkCard } from './networks/network-view.ts';
import { renderNudges } from './nudges/nudges-view.ts';
import { renderExport } from './people/export-view.ts';
import { renderLinked, renderUnlinked } from './people/link-view.ts';
import { renderPlanCard } from './plan/plan-view.ts';
import { renderPollCard } from './polls/poll-view.ts';
import { renderReviewReport } from './reviews/report-view.ts';
import { renderReviewCard } from './reviews/review-view.ts';

/** Every kind of message that is sent unasked or lives on, and how it is drawn from its record. */
export const renderers = {
  'action.card': renderActionCard,
  'channel.digest': renderChannelDigest,
  'decision.card': renderDecisionCard,
  'meeting.card': renderMeetingCard,
  'member.request': renderMembershipRequest,
  'member.answer': renderMembershipAnswer,
  'poll.card': renderPollCard,
  'network.card': renderNetworkCard,
  'person.digest': renderPersonalDigest,
  'person.export': renderExport,
  'person.nudges': renderNudges,
  'person.linked': renderLinked,
  'person.unlinked': renderUnlinked,
  'plan.card': renderPlanCard,
  'review.card': renderReviewCard,
  'review.report': renderReviewReport,
} satisfies Record<string, Render>;

export type Kind = keyof typeof renderers;

/** What nobody asked for at that time, and so does not come at night or on a day off. */
export const keepsHours = (kind: Kind): boolean => KEEPS_HOURS.includes(kind);

const KEEPS_HOURS: Kind[] = ['person.nudges', 'person.digest', 'channel.digest'];
