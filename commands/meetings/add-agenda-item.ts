import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { keepSource } from '../cards/source.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { sourceField } from '../fields/source-field.ts';
import { may } from '../roles/roles.ts';
import { isOpen, questionsOf } from './by-correspondence.ts';
import { asQuestions } from './hold-by-correspondence.ts';
import { mustNotBeOver } from './meeting.ts';
import { leaderField, lengthField, meetingAheadField, purposeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { askForItem, sayAskedFor } from './propose-agenda-item.ts';

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

/**
 * The command that adds to an agenda. Of a meeting to come, those who do not convene ask for it with that. What an open meeting by correspondence is to decide is put to the members at once.
 */
export const addAgendaItemOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.agenda.add',
    summary: 'Put an item on the agenda of a meeting; those who do not run the network ask for it with this',
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
      const added = { meetingId: meeting.id, title, length, leaderId: leader?.id ?? null, purpose };
      if (meeting.status === 'scheduled' && !(await convenes(context))) {
        const asked = await askForItem(added, meeting, context);
        await keepSource({ id: asked.id, networkId: meeting.networkId }, source, context.store);
        const said = `${sayAskedFor(asked, meeting)}. Those who run the network say whether it goes on.`;
        return changed(meetingCard, meeting.id, said, context, asked.id);
      }
      const item = await context.store.minutes.addItem({ ...added, createdById: context.caller.id });
      if (purpose === 'decision' && isOpen(meeting, context.now))
        for (const questions of questionsOf(all)) await questions.put(item, meeting, asQuestions(context));
      await keepSource({ id: item.id, networkId: meeting.networkId }, source, context.store);
      const sentence = `On the agenda of ${reference}: ${item.title}`;
      return changed(meetingCard, meeting.id, sentence, context, item.id);
    },
  });

async function convenes({ store, network, caller, today }: NetworkContext): Promise<boolean> {
  return may(await store.members.standing(network.id, caller.id, today), 'convene');
}
