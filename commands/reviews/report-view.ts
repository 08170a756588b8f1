import type { ReportLine, Review } from '../../storage/reviews/reviews.ts';
import type { Reads } from '../../storage/store.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { shortened } from '../cards/shortened.ts';
import { nameOf } from '../cards/shown.ts';
import type { Block, Item } from '../view.ts';
import { partLines } from './parted/parts-view.ts';
import { isTextQuestion, type Question } from './question.ts';
import { choicesInWords, countsOf, FEWEST_ANONYMOUS, medianOf, sayTurnout, spreadInWords } from './report.ts';
import { reportTitle } from './report-title.ts';
import { argsOf, reportButton } from './review-view.ts';
import { templateOf } from './template.ts';
import { turnoutOf } from './turnout.ts';

/** At most this many answers to each question are shown when a review closes. */
const FIRST = 3;
/** Answers are cut to this many characters there; the report shows them whole. */
const LONGEST_SHOWN = 200;

/** The message in every channel when a review closes: the numbers, and the first answers to each question. */
const renderReviewReport: Render = async (id, { store }) => {
  const review = await store.reviews.get(id);
  if (review?.status !== 'closed') return null;
  const lines = await store.reviews.reportLines(id, { ofEach: FIRST });
  const parts = await store.reviews.reportParts(id);
  const short = lines.map((line) => ({ ...line, text: shortened(line.text, LONGEST_SHOWN) }));
  return {
    kind: 'message',
    key: cardKey(reviewReport, id),
    title: reportTitle(review),
    blocks: [
      ...(await numbersOf(review, store)),
      ...partLines(review, parts),
      ...(await answersOf(review, short, store)),
    ],
    buttons: lines.length > 0 || parts.length > 0 ? [reportButton(review)] : [],
  };
};

export const reviewReport = messageKind('review.report', renderReviewReport);

/** How many gave their input, and the spread of their scores. */
export async function numbersOf(review: Review, store: Reads): Promise<Block[]> {
  const turnout = await turnoutOf(review, store);
  const few = review.isAnonymous && turnout.answered > 0 && turnout.answered < FEWEST_ANONYMOUS;
  const mayHide = review.isAnonymous && turnout.answered >= FEWEST_ANONYMOUS;
  const all = await store.reviews.reportCounts(review.id);
  const { purpose, questions } = templateOf(review);
  const spreads = questions.flatMap((question): Block[] => {
    const told = saySpread(question, countsOf(all, question.name));
    const text = told ?? (mayHide ? sayUntold(question) : undefined);
    if (text === undefined) return [];
    return [
      { type: 'heading', text: question.asks },
      { type: 'text', text },
    ];
  });
  return [
    { type: 'text', text: [{ strong: sayTurnout(turnout) }] },
    ...(few ? [{ type: 'note' as const, text: TOO_FEW }] : []),
    ...spreads,
    { type: 'note', text: purpose },
  ];
}

/** What was answered to a question that offers its answers; undefined if the report does not show it. */
function saySpread(question: Question, counts: number[]): string | undefined {
  const median = medianOf(counts);
  if (median === undefined) return undefined;
  if (question.input === 'choice') return `${choicesInWords(counts, question.options)}.`;
  return `${spreadInWords(counts)}. The middle score is ${median}.`;
}

/** Says why the answers that a question offers are not told; undefined if it offers none. */
function sayUntold(question: Question): string | undefined {
  if (isTextQuestion(question)) return undefined;
  const what = question.input === 'score' ? 'The scores are' : 'What was chosen is';
  return `${what} not shown: all gave the same, or they were so few that whoever opened the review could work out the others’.`;
}

const TOO_FEW = `The inputs were anonymous. As fewer than ${FEWEST_ANONYMOUS} gave theirs, what they wrote is not shown, so that nobody can guess whose it is.`;

/**
 * Lists answers under their questions, each with its author if inputs were named, and with a button that
 * makes an action of it.
 */
export async function answersOf(review: Review, lines: ReportLine[], store: Reads): Promise<Block[]> {
  const people = await store.people.shown(lines.map(({ personId }) => personId));
  const toItem = ({ line, text, personId }: ReportLine): Item => ({
    text: `${line}. ${text}${personId === null ? '' : ` (${nameOf(people.get(personId))})`}`,
    button: {
      label: 'Make an action',
      command: 'review.act',
      args: { ...argsOf(review), line },
      opens: 'form',
    },
  });
  return templateOf(review).questions.flatMap(({ name, asks }): Block[] => {
    const items = lines.filter(({ question }) => question === name).map(toItem);
    return items.length === 0
      ? []
      : [
          { type: 'heading', text: asks },
          { type: 'list', items },
        ];
  });
}
