import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { optional } from '../field.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { establishAtOnce, groupCard } from '../groups/index.ts';
import { mustBeFreeName, mustBeLetCreate, networkNameField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { mustBeAnswered, SELECTED } from './call.ts';
import { answeredCallField, untilField } from './call-fields.ts';
import { callReference } from './call-reference.ts';

/** As many take part in a group that comes of a call as can be wanted. */
const MOST = 50;

const fields = {
  call: answeredCallField,
  name: optional({ ...networkNameField, label: 'Under another name' }),
  lead: optional(
    introduced(
      { ...person('Lead'), hint: 'You, unless you name somebody else' },
      { 'led by': { usual: ['lead', 'with lead', 'chaired by'] } },
    ),
  ),
  until: optional(untilField),
};

declare module '../press.ts' {
  interface CommandFields {
    'call.group': typeof fields;
  }
}

export const formGroup = defineCommand({
  name: 'call.group',
  summary: 'Make those who were selected a working group, or with an end, a task-and-finish group',
  usage: 'call group <call> [as <name>] [led by <lead>] [until <until>]',
  examples: ['call group K1', 'call group K1 as "Flu group" led by @bob until 31 March 2028'],
  form: { title: 'Make it a group', submit: 'Establish' },
  needs: 'convene',
  fields,

  async run({ call, name, lead, until = null }, context) {
    const { store, caller, today } = context;
    mustBeAnswered(call);
    const reference = callReference(call);
    if (call.groupId !== null)
      throw new UserError(`A group has come of ${reference} already. To see it, use group list.`, {
        field: 'call',
      });
    if (until !== null) mustBeAhead(until, today, 'until');
    const selected = await store.calls.interested(call.id, { skip: 0, take: MOST, among: SELECTED });
    if (selected.length === 0)
      throw new UserError(`Nobody was selected for ${reference}, so no group comes of it.`, {
        field: 'call',
      });
    await mustBeLetCreate(context);
    const title = name ?? call.title;
    await mustBeFreeName(title, store);
    const group = await establishAtOnce(
      { title, because: call.because, until, lead: lead ?? caller },
      selected.map(({ personId }) => personId),
      context,
    );
    await store.calls.update(call, { groupId: group.id });
    await store.messages.refresh(call.id);
    return showCard(groupCard, group.id, context);
  },
});
