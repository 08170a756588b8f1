import type { Answers, Review } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { personRun } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Message, message } from '../view.ts';
import { answerInWords } from './question.ts';
import { sayOver } from './review.ts';
import { reviewReference } from './review-reference.ts';
import { inputButton, reportButton } from './review-view.ts';
import { templateOf } from './template.ts';

/**
 * Hands an input that came too late back to its author, who would otherwise lose it, and says to whom they
 * could send it.
 */
export async function handBack(
  review: Review,
  answers: Answers,
  context: NetworkContext<Store>,
): Promise<Message> {
  const organiser = (await context.store.people.shown([review.createdById])).get(review.createdById);
  const known = review.isAnonymous ? ' They would know then that it is yours.' : '';
  return {
    ...message(sayOver(review, context), [
      {
        type: 'text',
        text: [
          'Here is what you wrote, which I do not keep. If it should be heard, send it to ',
          personRun(organiser),
          `, who opened the review.${known}`,
        ],
      },
      ...answersUnderQuestions(review, answers),
    ]),
    isSecret: true,
  };
}

/** Shows the caller their own input after the close. Refuses if none is kept. */
export async function showOwn(review: Review, context: NetworkContext<Store>): Promise<Message> {
  const { store, caller, typed, seenByAll } = context;
  const reviewer = await store.reviews.place(review.id, caller.id);
  if (review.isAnonymous || !reviewer) throw new UserError(sayOver(review, context));
  const input = await store.reviews.input(reviewer.id);
  const own = input?.given ?? input?.draft;
  if (!own) throw new UserError(sayOver(review, context));
  const title = `Your input to ${reviewReference(review)}`;
  if (typed && seenByAll) return message(title, [], [inputButton(review)]);
  const what = input?.given ? 'This is what you gave.' : 'This is your draft, which was not given.';
  return {
    ...message(
      title,
      [`${sayOver(review, context)} ${what}`, ...answersUnderQuestions(review, own)],
      [reportButton(review)],
    ),
    isSecret: true,
  };
}

const answersUnderQuestions = (review: Review, answers: Answers): Block[] =>
  templateOf(review).questions.flatMap((question): Block[] => {
    const answer = answers[question.name];
    return answer === undefined
      ? []
      : [
          { type: 'heading', text: question.asks },
          { type: 'text', text: answerInWords(question, answer) },
        ];
  });
