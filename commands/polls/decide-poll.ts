import { listed } from '../cards/listed.ts';
import { defineCommand } from '../command.ts';
import { formFor } from '../door/form-for.ts';
import { optional } from '../field.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import type { View } from '../view.ts';
import { castingForm, mustCastFor } from './casting-vote.ts';
import { choose } from './choose.ts';
import { resultOf } from './count.ts';
import { methodOf } from './methods/methods.ts';
import { choicesField } from './poll-fields.ts';
import { pollField } from './poll-meant.ts';
import { sayResult } from './poll-words.ts';
import { keptResult, recordResult } from './record-result.ts';
import { castVerdict } from './rule.ts';
import { told } from './told.ts';
import { refreshFirst } from './two-stages.ts';

const fields = { poll: pollField, choices: optional(choicesField) };

declare module '../press.ts' {
  interface CommandFields {
    'poll.decide': typeof fields;
  }
}

export const decidePoll = defineCommand({
  name: 'poll.decide',
  summary: 'Give the chair’s casting vote: it parts a tie, in a poll that was opened so',
  usage: 'poll decide <poll> [<choices>]',
  examples: ['poll decide P1', 'poll decide P1 York'],
  form: { title: 'Casting vote', submit: 'Decide' },
  needs: 'convene',
  fields,

  async run({ poll, choices }, context): Promise<View> {
    const { caller, now, store, zone } = context;
    await mustCastFor(poll, context);
    const result = resultOf(poll);
    const { leading, verdict } = result;
    if (choices === undefined || verdict === undefined) {
      const given = { poll: pollReference(poll), network: poll.networkId };
      return castingForm(formFor(decidePoll, { given, entered: {}, faults: {} }), poll, leading);
    }
    const [place = 0] = choose(choices, { options: poll.options, most: 1 });
    if (!leading.includes(place))
      throw new UserError(
        `The tie is between ${listed(leading.map((each) => poll.options[each - 1] ?? ''))}. Please choose one of these.`,
        { field: 'choices' },
      );
    const decided = { ...result, verdict: castVerdict(verdict, place, methodOf(poll)) };
    const decisionId = await recordResult(poll, decided, { store, zone, postAt: now });
    await store.polls.update(poll, {
      ...{ result: keptResult(decided), awaitsChair: false },
      ...{ castById: caller.id, decisionId },
    });
    await store.messages.refreshSettled(poll.id);
    await refreshFirst(poll, store);
    return told(poll.id, `${pollReference(poll)} is decided. ${sayResult(poll, decided)}`, context);
  },
});
