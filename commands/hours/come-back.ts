import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { hoursOf, setHours } from './own-hours.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'me.back': typeof fields;
  }
}

export const comeBack = defineCommandAnywhere({
  name: 'me.back',
  summary: 'Say that you are back, or are not going away after all',
  usage: 'me back',
  examples: ['me back'],
  isPrivate: true,
  fields,

  async run(_, context) {
    const { store, caller, today } = context;
    const { awayUntil } = await hoursOf(caller.id, store);
    if (awayUntil === null || awayUntil < today) throw new UserError('You are not away.');
    const hours = await setHours(caller.id, { awayFrom: null, awayUntil: null }, store);
    return message(
      'Welcome back.',
      ['What was kept for you comes within minutes, if you are at work now.'],
      await undoOwnButton(hours, context),
    );
  },
});
