import type { AgendaPurpose } from '../../storage/meetings/meetings.ts';
import { readSpan } from '../dates/read-span.ts';
import type { PlainField } from '../field.ts';
import { choice, instant, length, number, person, reason, writing, yesOrNo } from '../fields/fields.ts';
import { introduced, ONLINE, WHERE } from '../fields/introductions.ts';
import { webLink } from '../fields/link-field.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { meetingReference } from './meeting-reference.ts';

export const meetingField = referenceField(
  'meeting',
  'Meeting',
  meetingReference,
  ({ store }) => store.meetings,
);
/** A meeting that is running or still ahead; forms offer these in a list. */
export const meetingAheadField = offering(
  meetingField,
  meetingReference,
  ({ title }) => title,
  ({ store, network }, span) => store.meetings.ahead(network.id, span),
);
export const whenField = { ...instant('When'), alsoSays: { field: 'length', read: lengthIn } };
export const lengthField = length('For how long');
/** How many minutes a meeting lasts when nobody says. */
export const USUAL_LENGTH = 60;

/** Reads the length from words that give both ends, such as "8 June 2pm to 4pm". */
function lengthIn(words: string): { own: string; its: string } | undefined {
  const span = readSpan(words);
  return span && { own: span.start, its: `${span.minutes} minutes` };
}

export const placeField = introduced(writing('Where', { max: 200, isAddress: true }), WHERE);
/** Where people join a meeting online. Unlike other links it is found anywhere in a sentence. */
export const joinField: PlainField<string, 'text'> = {
  ...webLink('Link to join online', 'the link', 'https://teams.microsoft.com/l/meetup-join/…'),
  typed: 'phrase',
  introducedBy: ONLINE,
};
export const becauseField = reason();
export const onwardsField = yesOrNo(
  'And all after it',
  'Only of a series: this one and those after it, or this one alone',
);
export const itemField = number('Which item of the agenda, by its number', { min: 1, max: 500 });
/** What a meeting is to do with an item, as agendas say it. */
export const PURPOSES: Record<AgendaPurpose, string> = {
  information: 'for information',
  discussion: 'for discussion',
  decision: 'for decision',
};
export const purposeField = introduced(
  choice<AgendaPurpose>('Purpose', PURPOSES, {
    also: {
      information: ['to note', 'noting'],
      discussion: ['to discuss'],
      decision: ['to decide', 'to agree'],
    },
    otherwise: 'Please choose information, discussion or decision.',
  }),
  { purpose: { usual: ['with purpose', 'purpose is'] } },
);
export const proposalField = number('Which of those asked for, by its number', { min: 1, max: 500 });
export const leaderField = introduced(person('Led by'), {
  'led by': { usual: ['lead by', 'lead', 'leader', 'presented by', 'presenter'] },
});
