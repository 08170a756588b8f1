import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { webLink } from '../fields/link-field.ts';
import { itemAt } from './agenda.ts';
import { mustNotBeOver } from './meeting.ts';
import { itemField, meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const url = webLink('Link', 'the paper’s link', 'https://www.example.nhs.uk/draft-plan');

const fields = {
  meeting: meetingAheadField,
  item: itemField,
  url,
  title: introduced(writing('Title', { max: 120 }), { called: { usual: ['titled', 'named'] } }),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.paper': typeof fields;
  }
}

export const addPaper = defineCommand({
  name: 'meeting.paper',
  summary: 'Put the link to a paper under an item; one of the same title is its next version',
  usage: 'meeting paper <meeting> <item> <url> called <title>',
  examples: ['meeting paper M1 2 https://www.example.nhs.uk/draft-plan called Draft plan'],
  form: { title: 'Add a paper', submit: 'Add' },
  fields,

  async run({ meeting, item: at, url: link, title }, context) {
    const { store, caller } = context;
    const reference = meetingReference(meeting);
    mustNotBeOver(meeting, reference);
    const item = itemAt(await store.minutes.lockAgenda(meeting.id), at, 'item');
    const paper = await store.minutes.addPaper({
      ...{ itemId: item.id, title, url: link, createdById: caller.id },
    });
    const version = paper.edition > 1 ? `, version ${paper.edition}` : '';
    const sentence = `A paper for item ${at} of ${reference}: ${paper.title}${version}`;
    return changed(meetingCard, meeting.id, sentence, context, paper.id);
  },
});
