import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import type { Message } from '../view.ts';
import { mustStartAhead } from './meeting.ts';
import { joinField, lengthField, placeField, USUAL_LENGTH, whenField } from './meeting-fields.ts';
import { meetingCard } from './meeting-view.ts';
import { nextStageAt, stageAt } from './preparation.ts';
import { addStanding } from './standing.ts';
import { carryToNew } from './to-ratify.ts';
import { placeAndLink } from './where-held.ts';

const fields = {
  title: writing('Title', { max: 120 }),
  when: whenField,
  length: optional(lengthField),
  place: optional(placeField),
  link: optional(joinField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.schedule': typeof fields;
  }
}

/** The command that plans a meeting. What the last one decided without a quorum goes on its agenda. */
export const scheduleMeetingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.schedule',
    summary: 'Plan a meeting',
    usage: 'meeting schedule <title> on <when> [for <length>] [in <place>] [online at <link>]',
    examples: [
      'meeting schedule "March meeting" on 14 March 2028 at 2pm for 90 minutes in Leeds',
      'meeting schedule Board on 14 March 2028 at 2pm in room 2 and online at https://teams.microsoft.com/l/meetup-join/abc',
    ],
    form: { title: 'New meeting', submit: 'Plan' },
    needs: 'convene',
    fields,

    run: (planned, context) => planMeeting(planned, context, all),
  });

/**
 * What is said of a meeting to which people come; `of` is the round that it is a part of, and the locality it is held for, or the
 * search that found its date.
 */
export interface MeetingPlanned {
  title: string;
  when: Date;
  length?: number | undefined;
  place?: string | null | undefined;
  link?: string | null | undefined;
  of?: Partial<Pick<Meeting, 'roundId' | 'locality' | 'foundById'>>;
}

/** Plans a meeting, and shows its card. */
export async function planMeeting(
  { title, when, length = USUAL_LENGTH, of = {}, ...where }: MeetingPlanned,
  context: NetworkContext<Store>,
  all: readonly Capability[],
): Promise<Message> {
  const { caller, network, store, now } = context;
  mustStartAhead(when, now);
  const meeting = await store.meetings.add({
    ...{ networkId: network.id, title, startsAt: when, length, ...of, createdById: caller.id },
    ...placeAndLink(where.place, where.link),
    number: await store.networks.nextNumber(network.id, 'meeting'),
    nextAt: nextStageAt(when, context),
  });
  await carryToNew(meeting, context, all);
  if (stageAt('agenda', when, context.zone) <= now) await addStanding(meeting, store);
  return showCard(meetingCard, meeting.id, context);
}
