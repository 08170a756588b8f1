import type { Forum } from '../../../storage/reviews/reviews.ts';
import { undoButton } from '../../cards/undo-button.ts';
import { defineCommand } from '../../command.ts';
import { choice, writing } from '../../fields/fields.ts';
import { type Message, message } from '../../view.ts';
import { contactsOf } from './contacts.ts';
import { FORUMS } from './forums.ts';

const noFields = {};
const fields = {
  forum: choice<Forum>('Matter', {
    conduct: 'conduct',
    complaint: 'complaint',
    incident: 'incident',
    safeguarding: 'safeguarding',
    fraud: 'fraud',
  }),
  contact: writing('Whom to turn to', { max: 200 }),
};

declare module '../../press.ts' {
  interface CommandFields {
    'review.signpost': typeof noFields;
    'review.signpost.set': typeof fields;
  }
}

export const showSignposts = defineCommand({
  name: 'review.signpost',
  summary: 'Show whom to turn to with what a peer review is not the place for',
  usage: 'review signpost',
  examples: ['review signpost'],
  changes: false,
  fields: noFields,

  async run(_, { store, network }): Promise<Message> {
    const contacts = await contactsOf(network.id, store);
    const items = (Object.keys(FORUMS) as Forum[]).map((forum) => ({
      text: [{ strong: FORUMS[forum].what }, ` (${forum}): ${contacts[forum]}`],
    }));
    return message('A peer review is for learning. With this, turn to:', [
      { type: 'list', items },
      {
        type: 'note',
        text: 'A manager names somebody else with, for example: review signpost set incident to "Jo Marsh, patient safety lead, 0113 496 0100"',
      },
    ]);
  },
});

export const setSignpost = defineCommand({
  name: 'review.signpost.set',
  summary: 'Name whom to turn to with what a peer review is not the place for',
  usage: 'review signpost set <forum> to <contact>',
  examples: ['review signpost set incident to "Jo Marsh, patient safety lead, 0113 496 0100"'],
  form: { title: 'Whom to turn to', submit: 'Save' },
  needs: 'manage',
  fields,

  async run({ forum, contact }, { store, network, caller }): Promise<Message> {
    const id = await store.signposts.set(network.id, forum, contact, caller.id);
    const what = FORUMS[forum].what;
    return message(
      `With ${what}, members of ${network.name} are told to turn to:`,
      [contact],
      [undoButton(id)],
    );
  },
});
