import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { answerField, openRequestField } from './advice-fields.ts';
import { adviceReference } from './advice-reference.ts';
import { mustBeUnanswered } from './advice-request.ts';
import { adviceCard } from './advice-view.ts';

const fields = { request: openRequestField, text: answerField };

declare module '../press.ts' {
  interface CommandFields {
    'advice.give': typeof fields;
  }
}

export const giveAdvice = defineCommand({
  name: 'advice.give',
  summary: 'Say what you think of what the group was asked',
  usage: 'advice give <request> <text>',
  examples: ['advice give N1 Care homes need a named pharmacist each'],
  form: { title: 'Your answer', submit: 'Save' },
  fields,

  async run({ request, text }, context) {
    const { store, caller } = context;
    mustBeUnanswered(request);
    const answerId = await store.advice.answer(request.id, caller.id, text);
    await store.messages.refreshFor(caller.id, request.id);
    const told = `Your answer to ${adviceReference(request)} is kept. You can change it until the group agrees.`;
    return changed(adviceCard, request.id, told, context, answerId);
  },
});
