import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { refreshTouched } from './declare-interest.ts';
import { waitsForRuling } from './interest.ts';
import { heldField } from './interest-fields.ts';
import { interestReference } from './interest-reference.ts';
import { interestCard } from './interest-view.ts';

const fields = { interest: heldField };

declare module '../press.ts' {
  interface CommandFields {
    'interest.end': typeof fields;
  }
}

export const endInterest = defineCommand({
  name: 'interest.end',
  summary: 'Say that you no longer hold an interest; what was ruled on it stands',
  usage: 'interest end <interest>',
  examples: ['interest end I1'],
  form: { title: 'End an interest', submit: 'End' },
  fields,
  whose: ({ interest }) => interest.personId,

  async run({ interest }, context) {
    const { store, now } = context;
    const reference = interestReference(interest);
    if (interest.status !== 'held') throw new UserError(`${reference} is not held any more.`);
    if (waitsForRuling(interest))
      throw new UserError(
        `${reference} waits for a ruling of the chair. If you declared it by mistake, take it back with: undo`,
      );
    const ended = await store.interests.update(interest, { status: 'ended', endedAt: now });
    await refreshTouched(ended, store);
    return changed(interestCard, ended.id, `${reference} is no longer held: ${ended.text}`, context);
  },
});
