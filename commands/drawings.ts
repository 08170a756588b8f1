import { drawActionCard, drawActionNudge } from './actions/action-view.ts';
import { drawDecisionCard } from './decisions/decision-view.ts';
import type { Draw } from './drawing.ts';
import { drawMeetingCard } from './meetings/meeting-view.ts';
import { drawMembershipAnswer, drawMembershipRequest } from './members/request-view.ts';
import { drawNetworkCard } from './networks/network-view.ts';
import { drawExport } from './people/export-view.ts';
import { drawLinked, drawUnlinked } from './people/link-view.ts';

/** Every kind of message that is sent unasked or lives on, and how it is drawn from its record. */
export const drawings = {
  'action.card': drawActionCard,
  'action.nudge': drawActionNudge,
  'decision.card': drawDecisionCard,
  'meeting.card': drawMeetingCard,
  'member.request': drawMembershipRequest,
  'member.answer': drawMembershipAnswer,
  'network.card': drawNetworkCard,
  'person.export': drawExport,
  'person.linked': drawLinked,
  'person.met': drawLinked,
  'person.unlinked': drawUnlinked,
} satisfies Record<string, Draw>;

export type Kind = keyof typeof drawings;
