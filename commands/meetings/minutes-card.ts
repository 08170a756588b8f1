import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Button } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { sayPut } from './minutes-put.ts';
import { confirmedLine } from './minutes-status.ts';
import { isInPlainEnglish } from './plain-minutes.ts';

/** Once minutes are in review or confirmed, this card tells the network which. */
const renderMinutesCard: Render = async (id, { store, zone }) => {
  const meeting = await store.meetings.get(id);
  if (!meeting) return null;
  const confirmed = await store.confirmedMinutes.ofMeeting(id);
  const put = confirmed ? null : await store.minutesVotes.openOf(id);
  if (!confirmed && !put && meeting.reviewUntil === null) return null;
  const reference = meetingReference(meeting);
  const args = { meeting: reference, network: meeting.networkId };
  const read: Button = { label: 'Read the minutes', command: 'meeting.minutes', args };
  const correct: Button = {
    label: 'Ask for a correction',
    command: 'meeting.minutes.correct',
    args,
    opens: 'form',
  };
  const inPlain: Button[] = (await isInPlainEnglish(id, store))
    ? [{ ...read, label: 'In plain English', args: { ...args, version: 'plain' } }]
    : [];
  const asked = (await store.confirmedMinutes.corrections(id)).length;
  const people = await store.people.shown([confirmed?.confirmedById ?? null]);
  return {
    kind: 'message',
    key: cardKey(minutesCard, id),
    title: `Minutes of ${reference} ${meeting.title}`,
    blocks: confirmed
      ? [{ type: 'text', text: confirmedLine(confirmed, { people, zone }) }]
      : [
          {
            type: 'facts',
            facts: [
              { label: 'Status', value: put ? sayPut(put, zone).replace(/^v/, 'V') : 'In review' },
              ...(meeting.reviewUntil && !put
                ? [{ label: 'Corrections until', value: formatInstant(meeting.reviewUntil, zone) }]
                : []),
              { label: 'Corrections asked for', value: String(asked) },
            ],
          },
        ],
    buttons: confirmed ? [read, ...inPlain] : [read, ...inPlain, correct],
  };
};

export const minutesCard = messageKind('meeting.minutes-card', renderMinutesCard);
