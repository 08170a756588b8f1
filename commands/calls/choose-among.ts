import type { Expression, InterestCall } from '../../storage/calls/calls.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import type { Message } from '../view.ts';
import { mustBeInterested, mustNotBeAnswered } from './call.ts';
import { becauseField, openCallField, whoField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { callCard } from './call-view.ts';

const shortlisting = { call: openCallField, person: whoField };
const selecting = { ...shortlisting, because: becauseField };
const turningDown = { ...shortlisting, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'call.shortlist': typeof shortlisting;
    'call.select': typeof selecting;
    'call.decline': typeof turningDown;
  }
}

export const shortlist = defineCommand({
  name: 'call.shortlist',
  summary: 'Put someone who is interested on the shortlist',
  usage: 'call shortlist <call> <person>',
  examples: ['call shortlist K1 @bob'],
  form: { title: 'Shortlist', submit: 'Save' },
  needs: 'convene',
  fields: shortlisting,
  run: (args, context) => choose(args, 'shortlisted', 'is on the shortlist of', context),
});

export const select = defineCommand({
  name: 'call.select',
  summary: 'Select someone who is interested, and say why',
  usage: 'call select <call> <person> because <because>',
  examples: ['call select K1 @bob because he led the clinics last winter'],
  form: { title: 'Select', submit: 'Select' },
  needs: 'convene',
  fields: selecting,
  run: (args, context) => choose(args, 'selected', 'is selected for', context),
});

export const turnDown = defineCommand({
  name: 'call.decline',
  summary: 'Say that someone who is interested is not selected',
  usage: 'call decline <call> <person> [because <because>]',
  examples: ['call decline K1 @bob because others know the area better'],
  form: { title: 'Do not select', submit: 'Save' },
  needs: 'convene',
  fields: turningDown,
  run: (args, context) => choose(args, 'notSelected', 'is not selected for', context),
});

interface ChosenFor {
  call: InterestCall;
  person: Person;
  because?: string | null | undefined;
}

/** Records what is to become of someone's interest. They are told when everyone is answered. */
async function choose(
  { call, person, because = null }: ChosenFor,
  status: Expression['status'],
  says: string,
  context: NetworkContext<Store>,
): Promise<Message> {
  const { store, caller } = context;
  mustNotBeAnswered(call);
  const expression = await mustBeInterested(call, person, store);
  const { id } = await store.calls.updateExpression(expression, { status, because, decidedById: caller.id });
  const told = `${nameOf(person)} ${says} ${callReference(call)}. They are told when everyone is answered.`;
  return changed(callCard, call.id, told, context, id);
}
