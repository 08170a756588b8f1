import type { Poll } from '../../storage/polls/polls.ts';
import type { NetworkContext } from '../context.ts';
import { writeCsvFile } from '../documents/csv.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Message, message } from '../view.ts';
import { turnoutRows } from './across/turnout-view.ts';
import { isWithheld, resultOf } from './count.ts';

/** The numbers of a closed poll as a table for spreadsheets: what each option had, and the turnout, by network too where several were asked. */
export async function resultCsv(poll: Poll, { store }: NetworkContext): Promise<Message> {
  const reference = pollReference(poll);
  const rows = await rowsOf(poll, store);
  return message(`${reference} ${poll.question}`, [
    {
      type: 'file',
      file: {
        ...{ name: `${reference}-result.csv`, mediaType: 'text/csv' },
        about: `The numbers of ${reference}, for spreadsheets`,
        bytes: async () => writeCsvFile(rows),
        ask: csvButton(poll),
        typed: `poll show ${reference} as csv`,
      },
    },
  ]);
}

/** Asks for that table. */
export const csvButton = (poll: Poll): Button => ({
  label: 'Table (CSV)',
  command: 'poll.show',
  args: { ...argsOf(poll), as: 'csv' },
});

/** The rows, with a heading. Refused where there are no numbers that may be told. */
async function rowsOf(poll: Poll, store: NetworkContext['store']): Promise<string[][]> {
  const reference = pollReference(poll);
  if (poll.status !== 'closed')
    throw new UserError(
      poll.status === 'open'
        ? `${reference} is open. Its numbers can be had as a table once it has closed.`
        : `${reference} was cancelled, so there are no numbers.`,
    );
  const result = resultOf(poll);
  if (result.isFew || isWithheld(result))
    throw new UserError(
      `There is no table of ${reference}: too few voted in secret, and it would tell who voted how. Read what can be told with poll show ${reference}.`,
    );
  const { counts, cast, voters } = result;
  const turnouts = await turnoutRows(poll, store);
  return [
    ['what', 'name', 'number', 'of'],
    ...poll.options.map((option, at) => ['option', option, String(counts[at] ?? 0), String(cast)]),
    ['turnout', 'all', String(cast), String(voters)],
    ...turnouts.map(({ names, voted, of }) => ['turnout', names.join('; '), String(voted), String(of)]),
  ];
}
