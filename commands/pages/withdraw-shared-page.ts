import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { message } from '../view.ts';
import { sharedPageAt, sharedPageField } from './shared-page.ts';

const fields = { link: sharedPageField };

declare module '../press.ts' {
  interface CommandFields {
    'page.withdraw': typeof fields;
  }
}

export const withdrawSharedPage = defineCommand({
  name: 'page.withdraw',
  summary: 'Withdraw one link that was given for the whole network',
  usage: 'page withdraw <link>',
  examples: ['page withdraw 2'],
  form: { title: 'Withdraw a link', submit: 'Withdraw' },
  needs: 'convene',
  fields,

  async run({ link }, context) {
    const page = await sharedPageAt(link, context);
    await context.store.sharedPages.update(page, { status: 'withdrawn' });
    return message(
      `Link ${link} is withdrawn.`,
      ['Whoever follows it is told so. The other links stay as they are.'],
      [undoButton(page.id)],
    );
  },
});
