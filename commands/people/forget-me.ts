import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommandAnywhere } from '../command.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { nobodyWithout } from '../members/index.ts';
import { type Message, message } from '../view.ts';
import { forget } from './forget.ts';

const fields = { sure: unasked(choice('Are you sure?', { yes: 'Yes' })) };

declare module '../press.ts' {
  interface CommandFields {
    'me.forget': typeof fields;
  }
}

export const forgetMe = defineCommandAnywhere({
  name: 'me.forget',
  summary: 'Have your name, accounts and all that tells who you are erased',
  usage: 'me forget',
  examples: ['me forget'],
  alone: true,
  isPrivate: true,
  fields,

  async run({ sure }, context) {
    if (sure === undefined) return question(context.caller);
    await forget(context.caller.id, context, withoutYou);
    return message('You are forgotten', [
      'The records of your networks say “a former member” where they named or mentioned you. Your roles and memberships have ended.',
      'If you write to me again, I will know you only as someone new.',
    ]);
  },
});

const withoutYou = nobodyWithout('you', 'member add @name as manager');

/** The question for confirmation. A name of one word is not searched for in others' texts, as it may be any word. */
const question = ({ id, name }: Person): Message =>
  message(
    'Shall I forget you?',
    [
      'I will erase your name, profession, skills, email addresses and accounts, and end your memberships and roles. This cannot be undone.',
      'What your networks recorded stays, and says “a former member” where it names or mentions you. Where others wrote your name in words of their own, it is for whoever manages that network to take it out. Messages already sent to you stay where they are.',
      ...(/\s/.test(name.trim())
        ? []
        : [
            `Your name here is one word, ${nameOf({ id, name })}. Where others wrote it in words of their own, it stays.`,
          ]),
      { type: 'note', text: 'To see what I hold on you first, type me export.' },
    ],
    [{ label: 'Yes, forget me', command: 'me.forget', args: { sure: 'yes' }, style: 'danger' }],
  );
