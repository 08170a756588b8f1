import { defineCommandAnywhere } from '../command.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { keepManaged, MANAGING } from '../members/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { WHEN_BOTH } from './likeness-view.ts';
import { linkedMessage } from './link-view.ts';
import { tellOfLink } from './tell-of-link.ts';

/** Both are set by the buttons of the question. */
const fields = {
  question: unasked(nameOrId('Question')),
  answer: unasked(choice('Answer', { yes: 'Yes', no: 'No' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'me.same': typeof fields;
  }
}

export const samePerson = defineCommandAnywhere({
  name: 'me.same',
  summary: 'Say whether somebody of your name on the other platform is you, where I have asked',
  usage: 'me same',
  examples: ['me same'],
  alone: true,
  isPrivate: true,
  fields,

  async run({ question, answer }, context) {
    const { store, caller, now } = context;
    const { likenesses, links, people, messages } = store;
    const asked = question === undefined ? null : await likenesses.get(question);
    if (!asked || answer === undefined || asked.personId !== caller.id)
      throw new UserError('I have asked you nothing of that kind. Link your accounts with me link.');
    if (!(await likenesses.answer(asked, answer === 'yes')))
      throw new UserError('You have answered that already. Link your accounts with me link.');
    await messages.refresh(asked.id);
    if (answer === 'no') return message('Thank you. You stay two people, and I do not ask again.');
    const reverse = await likenesses.reverse(asked);
    const [other] = reverse?.isSame ? await people.accounts(asked.otherId) : [];
    if (!other) return message('Thank you.', [WHEN_BOTH]);
    const networkIds = await store.members.networksOf([other.personId, caller.id], MANAGING);
    const join = () => links.join(other.id, other.personId, caller.id);
    const { link, recordIds } = await keepManaged(networkIds, context, join);
    await messages.refresh(...recordIds);
    await messages.plan([tellOfLink(link, other.id, now)]);
    return linkedMessage(link, store);
  },
});
