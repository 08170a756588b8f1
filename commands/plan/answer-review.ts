import type { PlanAnswer } from '../../storage/plan/plan-answers.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { formatYear } from '../dates/financial-year.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { type Form, message, type View } from '../view.ts';
import { HEADS, planReviewed } from './effectiveness.ts';

const stakeholderField = writing('Who', { max: 150, hint: 'For example: Leeds Health and Wellbeing Board' });
const said = (head: keyof typeof HEADS) =>
  optional(writing(HEADS[head].title, { long: true, max: 1500, hint: HEADS[head].asks }));

const asking = { who: stakeholderField, year: optional(yearField) };
const answering = {
  who: stakeholderField,
  ...{ quality: said('quality'), variation: said('variation'), inequalities: said('inequalities') },
  suggestion: optional(
    writing('What should the next year bring?', {
      max: 200,
      hint: 'One thing, which can be made a priority',
    }),
  ),
  year: optional(yearField),
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.review.ask': typeof asking;
    'plan.review.answer': typeof answering;
  }
}

export const askForReview = defineCommand({
  name: 'plan.review.ask',
  summary: 'Note that somebody is asked how the year of the work plan went, and get the words to send them',
  usage: 'plan review ask <who> [--year <year>]',
  examples: ['plan review ask "Leeds Health and Wellbeing Board"'],
  needs: 'convene',
  form: { title: 'Ask about the year', submit: 'Note' },
  fields: asking,

  async run({ who, year }, context) {
    const { store, caller, network } = context;
    const plan = await planReviewed(year, context);
    const there = calledSo(await store.planAnswers.ofPlan(plan.id), who);
    if (there) throw new UserError(`${there.stakeholder} was asked already.`, { field: 'who' });
    const asked = await store.planAnswers.add({ planId: plan.id, stakeholder: who, createdById: caller.id });
    const questions = Object.values(HEADS).map(({ title, asks }) => ({ text: `${title}: ${asks}` }));
    const args = { who: plainWords(who), year: formatYear(plan.year), network: network.id };
    return message(
      `${who} is asked about the work plan ${formatYear(plan.year)}.`,
      [
        'Send them these questions, and record what they say with plan review answer:',
        { type: 'list', items: [...questions, { text: 'What should the next year bring?' }] },
      ],
      [
        undoButton(asked.id),
        { label: 'Record an answer', command: 'plan.review.answer', args, opens: 'form' },
      ],
    );
  },
});

export const answerReview = defineCommand({
  name: 'plan.review.answer',
  summary: 'Record what a stakeholder says of the year of the work plan, under three heads',
  usage: 'plan review answer <who> [--year <year>]',
  examples: ['plan review answer "Leeds Health and Wellbeing Board"'],
  form: { title: 'What they say', submit: 'Record' },
  fields: answering,

  async run({ who, year, seen, ...answers }, context): Promise<View> {
    const { store, caller, now } = context;
    const plan = await planReviewed(year, context);
    const there = calledSo(await store.planAnswers.ofPlan(plan.id), who);
    const { quality = null, variation = null, inequalities = null, suggestion = null } = answers;
    const given = { quality, variation, inequalities, suggestion };
    const isEmpty = Object.values(given).every((each) => each === null);
    if (isEmpty && seen === undefined) return formWith(plan, who, there);
    if (isEmpty)
      throw new UserError('Nothing was said. Write what they said under one of the heads at the least.', {
        field: 'quality',
      });
    if (there && isChangedSince(seen, there)) {
      const again = withBoth(formWith(plan, who, there), given);
      if (again) return again;
    }
    const change = { ...given, answeredAt: now };
    const kept = there
      ? await store.planAnswers.update(there, change)
      : await store.planAnswers.add({ planId: plan.id, stakeholder: who, createdById: caller.id, ...change });
    return message(
      `What ${kept.stakeholder} says of the work plan ${formatYear(plan.year)} is recorded.`,
      ['See it all with plan review.'],
      [undoButton(kept.id)],
    );
  },
});

/** The stakeholder of this name, in any case. */
const calledSo = (answers: PlanAnswer[], who: string): PlanAnswer | undefined =>
  answers.find(({ stakeholder }) => bare(stakeholder) === bare(who));
const bare = (name: string): string => plainWords(name).toLowerCase().replace(/^the /, '').trim();

/** The form with what they have said so far. */
function formWith(plan: Plan, who: string, there: PlanAnswer | undefined): Form {
  const form = formFor(answerReview, {
    given: {
      ...{ who: there?.stakeholder ?? who, year: formatYear(plan.year), network: plan.networkId },
      seen: String(there ? seenOf(there) : 0),
    },
    entered: {
      quality: there?.quality,
      variation: there?.variation,
      inequalities: there?.inequalities,
      suggestion: there?.suggestion,
    },
    faults: {},
  });
  return { ...form, intro: `${plainWords(there?.stakeholder ?? who)}, work plan ${formatYear(plan.year)}` };
}
