import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { keepSource } from '../cards/source.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { sourceField } from '../fields/source-field.ts';
import { isOpen, questionsOf } from './by-correspondence.ts';
import { asQuestions } from './hold-by-correspondence.ts';
import { mustNotBeOver } from './meeting.ts';
import { leaderField, lengthField, meetingAheadField, purposeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  title: writing('Item', { max: 200 }),
  length: optional(lengthField),
  leader: optional(leaderField),
  purpose: optional(purposeField),
  source: sourceField,
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.add': typeof fields;
  }
}

/** The command that adds to an agenda. What an open meeting by correspondence is to decide is put to the members at once. */
export const addAgendaItemOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.agenda.add',
    summary: 'Put an item on the agenda of a meeting',
    usage: 'meeting agenda <meeting> add <title> [for <length>] [led by <leader>] [purpose <purpose>]',
    examples: [
      'meeting agenda M1 add "Needs assessment" for 20 minutes led by @bob',
      'meeting agenda M1 add "Flu plan" purpose decision',
    ],
    form: { title: 'Add to the agenda', submit: 'Add' },
    fields,

    async run({ meeting, title, length = null, leader, purpose = null, source }, context) {
      const reference = meetingReference(meeting);
      mustNotBeOver(meeting, reference);
      const item = await context.store.minutes.addItem({
        meetingId: meeting.id,
        title,
        length,
        leaderId: leader?.id ?? null,
        purpose,
        createdById: context.caller.id,
      });
      if (purpose === 'decision' && isOpen(meeting, context.now))
        for (const questions of questionsOf(all)) await questions.put(item, meeting, asQuestions(context));
      await keepSource({ id: item.id, networkId: meeting.networkId }, source, context.store);
      const sentence = `On the agenda of ${reference}: ${item.title}`;
      return changed(meetingCard, meeting.id, sentence, context, item.id);
    },
  });
