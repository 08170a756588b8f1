import type { Answers, Review, RollPlace } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { formFor } from '../door/form-for.ts';
import { discreet, optional, unasked } from '../field.ts';
import { UserError } from '../user-error.ts';
import { type Form, type Message, message } from '../view.ts';
import { refuseOtherForum } from './forums/refuse-other-forum.ts';
import { giveAnswers, keepDraft, readInput } from './input.ts';
import { handBack, showOwn } from './late-input.ts';
import { tellOrganiser } from './organiser-reminder.ts';
import { FEWEST_ANONYMOUS } from './report.ts';
import { takesInputs } from './review.ts';
import { answerFields, reviewField, saveField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { argsOf, inputButton } from './review-view.ts';
import { templateOf } from './template.ts';
import { toldStep, turnoutOf } from './turnout.ts';

// The questions are asked only in the form. Typed in a channel, the answers could be read by everyone.
const unaskedAnswers = Object.fromEntries(
  Object.entries(answerFields).map(([name, field]) => [name, discreet(unasked(field))]),
);

const fields = { ...unaskedAnswers, review: reviewField, save: unasked(saveField) };

declare module '../press.ts' {
  interface CommandFields {
    'review.input': typeof fields;
  }
}

export const giveInput = defineCommand({
  name: 'review.input',
  summary: 'Give your input to a review, or change it until the review closes',
  usage: 'review input <review>',
  examples: ['review input R1'],
  form: { title: 'Your input', submit: 'Save' },
  // Anyone who was asked and still belongs to the network may answer, even if their role has changed.
  needs: 'read',
  sharesNetwork: true,
  fields,

  async run({ review, save, ...args }, context) {
    const answers = answersIn(review, args);
    if (!takesInputs(review, context.now))
      return save === undefined ? showOwn(review, context) : handBack(review, answers, context);
    const reviewer = await reviewerIn(review, context);
    if (save === undefined) return ask(review, reviewer, context);
    await refuseOtherForum(review, answers, context);
    if (save === 'draft') return draft(review, reviewer, answers, context);
    mustBeWhole(review, answers);
    return give(review, reviewer, answers, context);
  },
});

/** The caller's place among the reviewers. Throws a refusal if they are not one. */
async function reviewerIn(review: Review, { store, caller }: NetworkContext): Promise<RollPlace> {
  const reviewer = await store.reviews.place(review.id, caller.id);
  if (reviewer) return reviewer;
  throw new UserError(
    `${reviewReference(review)} does not ask for your input: it asks those who could give theirs when it opened, or those named, while they are members.`,
  );
}

/**
 * The form, or only a button that opens it. In Teams, typed words are answered with a card that holds the
 * whole form, and the answers in it. In a channel everyone would see those, and in a chat anonymous answers
 * would be kept with the person's name.
 */
async function ask(
  review: Review,
  reviewer: RollPlace,
  context: NetworkContext<Store>,
): Promise<Form | Message> {
  const { place, typed } = context;
  if (typed && place.platform === 'teams' && (place.kind === 'channel' || review.isAnonymous))
    return message(title(review), [introTo(review)], [inputButton(review)]);
  const input = await readInput(review, reviewer, context);
  const fields = templateOf(review).questions.map(({ name }) => [
    name,
    optional(answerFields[name] ?? never(name)),
  ]);
  const form = formFor(
    { ...giveInput, fields: { ...Object.fromEntries(fields), save: saveField } },
    { given: argsOf(review), entered: { ...(input?.draft ?? input?.given), save: 'give' }, faults: {} },
  );
  const isBeside = input?.draft && input.given;
  return { ...form, title: title(review), intro: `${introTo(review)}${isBeside ? BESIDE : ''}` };
}

const never = (name: string): never => {
  throw new Error(`the question ${name} has no field`);
};

const title = (review: Review): string => `Your input to ${reviewReference(review)}`;

/** What the form says first: the topic, and who will see the input. */
const introTo = (review: Review): string =>
  `${review.topic}. ${templateOf(review).purpose} ${review.isAnonymous ? ANONYMOUS : NAMED}${review.isParted ? PARTED : ''} Please write nothing that could tell who a patient is.`;

const BESIDE = ' Below is your draft. What you gave before counts until you give this.';
const PARTED = ' What you choose counts for your locality and your role too. Nothing is told of fewer than five.';
const NAMED =
  'Your input is named. Until the review closes only you see it; then everyone who may read the network’s records sees it with your name.';
const ANONYMOUS = `Your input is anonymous. It is kept sealed and without your name; I note only that you gave it, so as not to remind you again. When the review closes, everyone who may read the network’s records sees the answers without names, if ${FEWEST_ANONYMOUS} or more people gave theirs, and otherwise only how many did.`;

const answersIn = (review: Review, args: Record<string, unknown>): Answers =>
  Object.fromEntries(
    templateOf(review).questions.flatMap(({ name }) => {
      const answer = args[name];
      return typeof answer === 'string' ? [[name, answer]] : [];
    }),
  );

/** Refuses an incomplete input. It may still be kept as a draft. */
function mustBeWhole(review: Review, answers: Answers): void {
  const open = templateOf(review).questions.find(
    ({ name, isOptional }) => !isOptional && answers[name] === undefined,
  );
  if (open)
    throw new UserError('Please answer this too, or keep your input as a draft.', { field: open.name });
}

async function give(
  review: Review,
  reviewer: RollPlace,
  answers: Answers,
  context: NetworkContext<Store>,
): Promise<Message> {
  const { store, caller, zone } = context;
  await giveAnswers(review, reviewer, answers, context);
  await store.reviews.answer(reviewer, 'last');
  await tellIfAllGave(review, context);
  // If the card changed with each anonymous input, it would reveal when someone gave theirs.
  await (toldStep(review) !== undefined
    ? store.messages.settleFor(caller.id, review.id)
    : store.messages.refreshFor(caller.id, review.id));
  return message(
    `Your input to ${reviewReference(review)} is given`,
    [`Thank you. You can change it until ${formatInstant(review.closesAt, zone)}.`],
    [inputButton(review)],
  );
}

/** Tells the organiser that everyone has given named input. Of anonymous input they learn when the card does. */
async function tellIfAllGave(review: Review, context: NetworkContext<Store>): Promise<void> {
  if (review.isAnonymous) return;
  const { answered, of } = await turnoutOf(review, context.store);
  if (answered === of) await tellOrganiser(review, 'all given', context);
}

/** Keeps a draft. What the person gave before stays as it is, and nobody else sees a change. */
async function draft(
  review: Review,
  reviewer: RollPlace,
  answers: Answers,
  context: NetworkContext<Store>,
): Promise<Message> {
  await keepDraft(review, reviewer, answers, context);
  const counts = reviewer.answeredAt
    ? 'What you gave before counts until you give this.'
    : 'It does not count until you give it.';
  return message(
    `Your draft for ${reviewReference(review)} is kept`,
    [`${counts} You can do so until ${formatInstant(review.closesAt, context.zone)}.`],
    [inputButton(review)],
  );
}
