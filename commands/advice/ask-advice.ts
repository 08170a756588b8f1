import type { Network } from '../../storage/networks/networks.ts';
import { changed } from '../cards/card.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { introduced } from '../fields/introductions.ts';
import { managersOf, membersWhoMay } from '../members/index.ts';
import { networkField } from '../networks/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { dueField, kindField, questionField } from './advice-fields.ts';
import { adviceReference } from './advice-reference.ts';
import { nudgesFor } from './advice-request.ts';
import { adviceCard, askedCard } from './advice-view.ts';

const fields = {
  question: questionField,
  group: introduced(networkField('Whom you ask'), { from: { usual: ['asked of'] } }),
  due: dueField,
  kind: optional(kindField),
};

declare module '../press.ts' {
  interface CommandFields {
    'advice.ask': typeof fields;
  }
}

export const askAdvice = defineCommand({
  name: 'advice.ask',
  summary: 'Ask a reference group for advice, for this network',
  usage: 'advice ask <question> from <group> by <due> [as <kind>]',
  examples: [
    'advice ask "How do we weigh the needs of care homes?" from "Reference group" by 30 June 2027 as feedback',
  ],
  form: { title: 'Ask for advice', submit: 'Ask' },
  needs: 'convene',
  alone: true, // it is recorded in one network for another
  fields,

  async run({ group, question, due, kind = 'input' }, context) {
    const { store, network, caller, today, now, zone } = context;
    mustBeAhead(due, today, 'due');
    mustBeReferenceGroup(group, network);
    const request = await store.advice.add({
      ...{ networkId: group.id, askedForId: network.id, createdById: caller.id, kind, question, due },
      number: await store.networks.nextNumber(group.id, 'adviceRequest'),
    });
    const there = { store, network: group, today };
    const members = (await membersWhoMay('take part', there)).filter((id) => id !== caller.id);
    const conveners = await managersOf(group.id, { store, today });
    const nudges = nudgesFor(request, { members, conveners }, { now, zone });
    await store.messages.show({ kind: adviceCard, subjectId: request.id }, group.id, null, now, nudges);
    await store.messages.show({ kind: askedCard, subjectId: request.id }, network.id, null, now);
    const told = `${group.name} is asked for advice until ${formatDay(due)}, as its ${adviceReference(request)}. The answer comes here.`;
    return context.typed
      ? message(told, [], [undoButton(request.id)])
      : changed(askedCard, request.id, told, context);
  },
});

function mustBeReferenceGroup(group: Network, network: Network): void {
  if (group.kind === 'referenceGroup' && group.id !== network.id) return;
  throw new UserError(
    group.id === network.id
      ? 'A group cannot ask itself. To ask its members something, open a poll.'
      : `${group.name} is no reference group, so it is not asked for advice.`,
    { field: 'group' },
  );
}
