import type { ReportPart, Review, ScoreCount } from '../../../storage/reviews/reviews.ts';
import type { NetworkContext } from '../../context.ts';
import { writeCsvFile } from '../../documents/csv.ts';
import { UserError } from '../../user-error.ts';
import { type Button, type Message, message } from '../../view.ts';
import { answerInWords, answersOffered } from '../question.ts';
import { countsOf } from '../report.ts';
import { reportTitle } from '../report-title.ts';
import { reviewReference } from '../review-reference.ts';
import { argsOf } from '../review-view.ts';
import { templateOf } from '../template.ts';
import { turnoutOf } from '../turnout.ts';

/** Hands over the numbers of a report as a table for spreadsheets: those of all, then those by locality and role. */
export async function reportCsv(review: Review, { store }: NetworkContext): Promise<Message> {
  const reference = reviewReference(review);
  if (review.status !== 'closed')
    throw new UserError(
      `${reference} has no report yet. Once it is closed, its numbers can be had as a table.`,
    );
  const { answered, of } = await turnoutOf(review, store);
  const counts = await store.reviews.reportCounts(review.id);
  const parts = await store.reviews.reportParts(review.id);
  const rows = toRows(review, { counts, parts, given: answered, asked: of });
  return message(reportTitle(review), [
    {
      type: 'file',
      file: {
        ...{ name: `${reference}-report.csv`, mediaType: 'text/csv' },
        about: `The numbers of the report of ${reference}, for spreadsheets`,
        bytes: async () => writeCsvFile(rows),
        ask: csvButton(review),
        typed: `review show ${reference} as csv`,
      },
    },
  ]);
}

/** Asks for that table. */
export const csvButton = (review: Review): Button => ({
  ...{ label: 'Table (CSV)', command: 'review.show', args: { ...argsOf(review), as: 'csv' } },
});

/** The numbers as rows, with a heading: one for each answer that a question offers, of all and of each group. */
export function toRows(
  review: Pick<Review, 'template'>,
  { counts, parts, ...all }: { counts: ScoreCount[]; parts: ReportPart[]; given: number; asked: number },
): string[][] {
  const { questions } = templateOf(review);
  const ofAll = Object.fromEntries(questions.map(({ name }) => [name, countsOf(counts, name)]));
  return [
    ['by', 'group', 'asked', 'answered', 'question', 'answer', 'count'],
    ...[{ by: 'all', names: ['all'], ...all, counts: ofAll }, ...parts].flatMap((part) =>
      questions.flatMap((question) =>
        Array.from({ length: answersOffered(question) }, (_, at) => part.counts[question.name]?.[at]).flatMap(
          (count, at) =>
            count === undefined
              ? []
              : [
                  [
                    ...[part.by, part.names.join('; '), String(part.asked), String(part.given)],
                    ...[question.asks, answerInWords(question, String(at + 1)), String(count)],
                  ],
                ],
        ),
      ),
    ),
  ];
}
