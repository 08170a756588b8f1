import type { Review } from '../../storage/reviews/reviews.ts';
import { answerWith } from '../cards/card.ts';
import {
  MOST_IN_BROWSER,
  NOTHING_HERE,
  pageField,
  pageOf,
  rowsOf,
  titleOn,
  turnOrWhole,
} from '../cards/page.ts';
import { recordCard } from '../cards/record-card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE, CALLED_TABLE } from '../fields/forms-called.ts';
import type { Press } from '../press.ts';
import { type Block, type Message, message } from '../view.ts';
import { asPage, ofNetwork, pageKind } from '../web/as-page.ts';
import { chartButtons } from './measures/figures-view.ts';
import { partTables } from './parted/parts-view.ts';
import { csvButton, reportCsv } from './parted/report-csv.ts';
import { sayTurnout } from './report.ts';
import { reportTitle } from './report-title.ts';
import { answersOf, numbersOf } from './report-view.ts';
import { reviewField } from './review-fields.ts';
import { argsOf, inputButton, lineOf, reviewCard } from './review-view.ts';
import { templateOf } from './template.ts';
import { sayLeft, toldStep, turnoutOf } from './turnout.ts';

/** A report is shown in pages of this many lines, because each may be long. */
const LINES = 8;
/** At most this many of those who still owe their input are named. */
const MOST_NAMED = 20;

const forms = { csv: 'Table (CSV)', ...pageKind };
type ReviewForm = keyof typeof forms;

const fields = {
  review: reviewField,
  page: pageField,
  as: rare(
    choice<ReviewForm>('As', forms, {
      also: { csv: CALLED_TABLE, page: CALLED_PAGE },
      otherwise: 'I can show it as a page, or its numbers as a table.',
    }),
  ),
};

declare module '../press.ts' {
  interface CommandFields {
    'review.show': typeof fields;
  }
}

export const showReview = defineCommand({
  name: 'review.show',
  summary: 'Show a review: how many have given their input, and once it is closed its report',
  usage: 'review show <review> [page <page>] [as <as>]',
  examples: ['review show R1', 'review show R1 as page', 'review show R1 as csv'],
  changes: false,
  form: { title: 'Show a review', submit: 'Show' },
  fields,

  async run({ review, page = 1, as }, context): Promise<Message> {
    if (!as) return shownOf(review, page, LINES, context);
    if (as === 'csv') return reportCsv(review, context);
    const title = review.status === 'closed' ? reportTitle(review) : review.topic;
    return asPage(inBrowser(review), title, context, async () => {
      const { blocks } = await shownOf(review, 1, MOST_IN_BROWSER, context);
      return message(title, [ofNetwork(context.network), ...blocks]);
    });
  },
});

/** Asks for all of a review in a browser. */
const inBrowser = (review: Review): Press => ({
  command: 'review.show',
  args: { ...argsOf(review), as: 'page' },
});

/** A review as it stands; of a report one page, of `size` lines. */
const shownOf = (review: Review, page: number, size: number, context: NetworkContext): Promise<Message> =>
  ({
    open: () => showOpen(review, context),
    closed: () => showReport(review, page, size, context),
    withdrawn: () => answerWith(reviewCard, review.id, context),
  })[review.status]();

async function showOpen(review: Review, { store, zone }: NetworkContext): Promise<Message> {
  const turnout = await turnoutOf(review, store);
  const left = sayLeft(review, turnout);
  const step = toldStep(review);
  return recordCard({
    words: review.topic,
    line: lineOf(review, zone),
    facts: [{ label: 'Inputs', value: review.isAnonymous ? 'Anonymous' : 'Named' }],
    blocks: [
      { type: 'text', text: step === undefined ? sayTurnout(turnout) : `Given so far: ${step}.` },
      ...(left === undefined ? [] : [{ type: 'text' as const, text: `${left}.` }]),
      ...(review.isAnonymous ? [] : await stillOwing(review, store)),
      { type: 'heading', text: 'What is asked' },
      { type: 'list', items: templateOf(review).questions.map(({ asks }) => ({ text: asks })) },
    ],
    buttons: [inputButton(review), ...(await chartButtons(review, store))],
  });
}

/** Names those who have not given input yet. It must be used only for named inputs. */
async function stillOwing(review: Review, store: NetworkContext['store']): Promise<Block[]> {
  const owing = await store.reviews.outstanding(review.id);
  if (owing.length === 0) return [];
  const ids = owing.slice(0, MOST_NAMED);
  const people = await store.people.shown(ids);
  const names = ids.map((id) => nameOf(people.get(id))).join(', ');
  const more = owing.length > ids.length ? ` and ${owing.length - ids.length} more` : '';
  return [{ type: 'text', text: `Still to come: ${names}${more}.` }];
}

async function showReport(
  review: Review,
  page: number,
  size: number,
  context: NetworkContext,
): Promise<Message> {
  const { store } = context;
  const rows = await store.reviews.reportLines(review.id, rowsOf(page, size));
  const parts = page === 1 ? await store.reviews.reportParts(review.id) : [];
  const args = argsOf(review);
  const { shown, turn } = pageOf(
    rows,
    page,
    (to) => ({ command: 'review.show', args: { ...args, page: to } }),
    size,
  );
  const past = page > 1 && shown.length === 0;
  return {
    kind: 'message',
    title: titleOn(reportTitle(review), page),
    blocks: [
      ...(page === 1 ? await numbersOf(review, store) : []),
      ...partTables(review, parts),
      ...(await answersOf(review, shown, store)),
      ...(past ? [{ type: 'text' as const, text: NOTHING_HERE }] : []),
    ],
    buttons: [
      ...turnOrWhole(turn, inBrowser(review), context),
      ...(await chartButtons(review, store)),
      ...(parts.length > 0 ? [csvButton(review)] : []),
    ],
  };
}
