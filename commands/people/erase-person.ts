import { optional } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { nobodyWithout } from '../members/index.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import { forget } from './forget.ts';
import { personAsked, personBlocks, whoField } from './person-asked.ts';

const withoutThem = nobodyWithout('this person', 'convenor import members');

/** Makes someone “a former member” everywhere, after confirmation; before that, only says whom. */
export const erasePerson = defineOperatorCommand({
  name: 'person.erase',
  alone: true,
  fields: { who: whoField, sure: optional(yesOrNo('Sure')) },

  async run({ who, sure = false }, context) {
    const { store, today } = context;
    const found = await personAsked(who, today, store);
    if (!sure)
      return message('', [
        ...personBlocks(found),
        { type: 'note', text: `Nothing was erased. To do so: convenor person erase ${found.id} --yes` },
      ]);
    await forget(found.id, context, withoutThem);
    return message('Erased. Records say “a former member” where they named this person.');
  },
});
