import type { Decision } from '../../storage/decisions/decisions.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { offerRecords } from '../door/offer-records.ts';
import { optional, type Values } from '../field.ts';
import { accountHere } from '../fields/account-here.ts';
import { countedForField, priorityReference } from '../plan/index.ts';
import type { Form, View } from '../view.ts';
import { mustBeCorrectable } from './correctable.ts';
import { becauseField, decidedField, decisionField } from './decision-fields.ts';
import { decisionReference } from './decision-reference.ts';
import { decisionCard } from './decision-view.ts';
import { motionFields, mustBeTwo, NOT_SAID, sayAgreed } from './how-agreed.ts';

const fields = {
  decision: decisionField,
  text: optional(decidedField),
  because: optional(becauseField),
  priority: countedForField,
  ...motionFields,
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'decision.edit': typeof fields;
  }
}

export const editDecision = defineCommand({
  name: 'decision.edit',
  summary: 'Correct how a decision was written down, until its minutes are confirmed',
  usage:
    'decision edit <decision> [because <because>] [for <priority>] [proposed by <proposer>] [seconded by <seconder>] [with votes <agreed>]',
  examples: ['decision edit D1', 'decision edit D1 for W1', 'decision edit D1 with votes 6 for, 1 against'],
  form: { title: 'Correct a decision', submit: 'Save' },
  fields,

  async run({ decision, seen, ...entered }, context): Promise<View> {
    await mustBeCorrectable(decision, context);
    const form = await formWith(decision, context);
    const { text = decision.text } = entered;
    if (Object.values(entered).every((each) => each === undefined)) return form;
    const again =
      isChangedSince(seen, decision) && (await late(form, decision, { ...entered, text }, context));
    if (again) return again;
    const isWhole = seen !== undefined;
    await context.store.decisions.update(decision, {
      text,
      because: entered.because ?? (isWhole ? null : decision.because),
      priorityId: entered.priority?.id ?? (isWhole ? null : decision.priorityId),
      ...motionAfter(decision, entered, form, isWhole),
    });
    return changed(
      decisionCard,
      decision.id,
      `${decisionReference(decision)} was corrected: ${text}`,
      context,
    );
  },
});

/** How it was put and agreed, after the change. Whom the form could not show stays. */
function motionAfter(
  decision: Decision,
  { proposer, seconder, agreed }: Values<typeof motionFields>,
  { fields: shown }: Form,
  isWhole: boolean,
): Partial<Decision> {
  const isEmptied = (name: string) =>
    isWhole && shown.some((field) => field.name === name && field.value !== undefined);
  const after = {
    proposedById: proposer?.id ?? (isEmptied('proposer') ? null : decision.proposedById),
    secondedById: seconder?.id ?? (isEmptied('seconder') ? null : decision.secondedById),
  };
  mustBeTwo(after);
  return { ...after, ...(isEmptied('agreed') && NOT_SAID), ...agreed };
}

/** The form with both what was entered and what the decision says by now, where these differ. */
async function late(
  form: Form,
  { proposedById, secondedById }: Decision,
  { priority, proposer, seconder, agreed, ...entered }: Omit<Values<typeof fields>, 'decision' | 'seen'>,
  context: NetworkContext,
): Promise<Form | undefined> {
  const people = await context.store.people.shown([proposedById, secondedById]);
  const inForm = {
    priority: priority && priorityReference(priority),
    proposer: proposer && accountHere(proposer, context),
    seconder: seconder && accountHere(seconder, context),
    agreed: agreed && sayAgreed(agreed),
  };
  return withBoth(
    form,
    { ...entered, ...inForm },
    {
      ...(proposedById && { proposer: nameOf(people.get(proposedById)) }),
      ...(secondedById && { seconder: nameOf(people.get(secondedById)) }),
    },
  );
}

/** The form with what the decision says now. Whoever has no account on this platform is left out, and stays. */
async function formWith(decision: Decision, context: NetworkContext): Promise<Form> {
  const { store, place } = context;
  const { text, because, priorityId, proposedById, secondedById } = decision;
  const people = await store.people.shown([proposedById, secondedById]);
  const account = (id: string | null) => {
    const found = id === null ? undefined : people.get(id);
    return found && accountHere(found, { place });
  };
  const priority = priorityId === null ? null : await store.priorities.get(priorityId);
  const form = formFor(editDecision, {
    given: {
      decision: decisionReference(decision),
      network: decision.networkId,
      seen: String(seenOf(decision)),
    },
    entered: {
      ...{ text, because, priority: priority && priorityReference(priority) },
      ...{ proposer: account(proposedById), seconder: account(secondedById) },
      agreed: sayAgreed(decision),
    },
    faults: {},
  });
  const fields = form.fields.map((field) => ({ ...field, required: field.name === 'text' }));
  return offerRecords({ ...form, fields }, editDecision.fields, context);
}
