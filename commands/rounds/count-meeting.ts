import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { introduced } from '../fields/introductions.ts';
import { meetingCard, meetingField, meetingReference } from '../meetings/index.ts';
import { UserError } from '../user-error.ts';
import { localityOf } from './localities.ts';
import { localityField, roundField } from './round-fields.ts';
import { roundReference } from './round-reference.ts';

const fields = {
  meeting: meetingField,
  round: roundField,
  locality: introduced(localityField, { for: { usual: ['as'] } }),
};

declare module '../press.ts' {
  interface CommandFields {
    'round.count': typeof fields;
  }
}

export const countMeeting = defineCommand({
  name: 'round.count',
  summary: 'Count a meeting that is planned or was held already to a round, for a locality',
  usage: 'round count <meeting> to <round> for <locality>',
  examples: ['round count M4 to L1 for City'],
  form: { title: 'Count a meeting', submit: 'Count' },
  needs: 'convene',
  fields,

  async run({ meeting, round, locality: said }, context) {
    const locality = localityOf(round, said);
    const reference = meetingReference(meeting);
    if (meeting.status === 'cancelled')
      throw new UserError(`${reference} was cancelled, so it cannot count.`);
    if (meeting.roundId === round.id && meeting.locality === locality)
      throw new UserError(`${reference} counts to ${roundReference(round)} for ${locality} already.`);
    await context.store.meetings.update(meeting, { roundId: round.id, locality });
    const sentence = `${reference} counts to ${roundReference(round)} now, for ${locality}.`;
    return changed(meetingCard, meeting.id, sentence, context);
  },
});
