import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'page.stop': typeof fields;
  }
}

export const stopPages = defineCommandAnywhere({
  name: 'page.stop',
  summary: 'Stop all links to pages that you were given, so that nobody can read by them',
  usage: 'page stop',
  examples: ['page stop'],
  form: { submit: 'Stop' },
  fields,

  async run(_, { store, caller }) {
    await store.stoppedLinks.stop(caller.id, 'page');
    await store.sharedPages.withdrawAllOf(caller.id);
    return message('All your links to pages are stopped.', [
      'Whoever follows one is told so. For a new one, ask again for what you want to read, as page.',
    ]);
  },
});
