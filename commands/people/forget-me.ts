import { defineCommandAnywhere } from '../command.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields.ts';
import { message } from '../view.ts';
import { mustBeOnlyTheCaller } from './only-the-caller.ts';

export const forgetMe = defineCommandAnywhere({
  name: 'me.forget',
  summary: 'Have your name, accounts and all that tells who you are erased',
  usage: 'me forget',
  examples: ['me forget'],
  fields: { sure: unasked(choice('Are you sure?', { yes: 'Yes' })) },

  async run({ sure }, context) {
    mustBeOnlyTheCaller(context);
    if (sure === undefined) return question;
    const { store, caller, today } = context;
    const ids = [caller.id, ...(await store.links.formerIds(caller.id))];
    await store.messages.refresh(...(await store.personalData.erase(ids, today)));
    return message('You are forgotten', [
      'The records of your networks say “a former member” where they named you. Your roles and memberships have ended.',
      'If you write to me again, I will know you only as someone new.',
    ]);
  },
});

const question = message(
  'Shall I forget you?',
  [
    'I will erase your name, profession, skills, email addresses and accounts, and end your memberships and roles. This cannot be undone.',
    'What your networks recorded stays, and says “a former member” where it names you. Messages already sent to you stay where they are.',
    { type: 'note', text: 'To see what I hold on you first, type me export.' },
  ],
  [{ label: 'Yes, forget me', command: 'me.forget', args: { sure: 'yes' }, style: 'danger' }],
);
