import type { InterestHandling, InterestKind } from '../../storage/interests/interests.ts';
import { choice, number, writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { meetingAheadField } from '../meetings/index.ts';
import { HANDLINGS, KINDS } from '../parts/interest-words.ts';
import { openPollField } from '../polls/index.ts';
import { interestReference } from './interest-reference.ts';

export const interestField = referenceField(
  'interest',
  'Interest',
  interestReference,
  ({ store }) => store.interests,
);

/** An interest that is held still; forms offer these in a list. */
export const heldField = offering(
  interestField,
  interestReference,
  ({ text }) => text,
  ({ store, network }, span) => store.interests.list(network.id, 'held', span),
);

export const textField = writing('What your interest is', { long: true, max: 500 });
export const kindField = introduced(
  choice<InterestKind>('What kind it is', KINDS, {
    also: {
      financial: ['a financial interest', 'money'],
      professional: ['non-financial professional', 'a professional interest'],
      personal: ['non-financial personal', 'a personal interest'],
      indirect: ['an indirect interest'],
    },
  }),
  { as: { usual: ['kind'] } },
);
export const itemField = introduced(number('Which item of the agenda, by its number', { min: 1, max: 500 }), {
  'on item': { usual: ['in item', 'under item', 'for item', 'about item'] },
});
export const atMeetingField = introduced(meetingAheadField, { at: { usual: ['in meeting', 'of meeting'] } });
export const aboutPollField = introduced(openPollField, { about: { usual: ['in poll', 'on poll'] } });
export const handlingField = choice<InterestHandling>('What you rule', HANDLINGS, {
  also: {
    noted: ['note it', 'may vote', 'may take part', 'takes part', 'may decide', 'no conflict'],
    abstains: [
      ...[
        'abstain',
        'stays but does not decide',
        'stays and does not decide',
        'does not decide',
        'may not vote',
      ],
      ...['may not decide', 'must not vote', 'does not vote', 'may stay but not vote'],
    ],
    leaves: ['leave', 'leaves the room', 'leaves for this item', 'must leave', 'steps out', 'withdraws'],
  },
  otherwise: 'Please choose noted, abstains or leaves.',
});
