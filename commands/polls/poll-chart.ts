import type { Poll } from '../../storage/polls/polls.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { type Chart, drawChart, sayChart } from '../documents/chart.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { resultOf } from './count.ts';
import { sayHad } from './poll-words.ts';

/** Of fewer secret ballots than this no chart is drawn, even in a network that counts them out. */
const FEWEST_DRAWN = 5;

/** Whether there is a count to draw: of a closed poll, and one that may be told. */
const hasChart = (poll: Poll): boolean => {
  if (poll.status !== 'closed') return false;
  const { counts, cast } = resultOf(poll);
  return counts.length > 0 && cast > 0 && (!poll.isSecret || cast >= FEWEST_DRAWN);
};

/** The result of a poll as a picture, with the words that say the same. Refused where there is no count to draw. */
export function showChart(poll: Poll): Message {
  if (!hasChart(poll)) throw new UserError(whyNone(poll));
  const reference = pollReference(poll);
  const chart = chartOf(poll);
  const image = {
    ...{ name: `${reference}-chart.png`, mediaType: 'image/png' as const },
    about: `The result of ${reference} as a chart`,
    alt: sayChart(chart),
    bytes: () => drawChart(chart),
    ask: { label: 'As a chart', command: 'poll.show' as const, args: { ...argsOf(poll), as: 'chart' } },
    typed: `poll show ${reference} as chart`,
  };
  return message(`${reference} ${poll.question}`, [{ type: 'image', image }]);
}

/** What of its counts is drawn: the same numbers that stand in words on its card. */
const chartOf = (poll: Poll): Chart => ({
  kind: 'bars',
  title: plainWords(poll.question),
  amount: (count) => sayHad(count, poll),
  points: poll.options.map((option, at) => ({
    label: plainWords(option),
    value: resultOf(poll).counts[at] ?? 0,
  })),
});

function whyNone(poll: Poll): string {
  const reference = pollReference(poll);
  if (poll.status === 'open') return `${reference} is open. Its chart can be had once it has closed.`;
  if (poll.status === 'withdrawn') return `${reference} was cancelled, so there is no result to draw.`;
  if (!poll.isSecret) return `Nobody voted in ${reference}, so there is nothing to draw.`;
  return `There is no chart of ${reference}: too few voted in secret, and it would tell who voted how. Read what can be told with poll show ${reference}.`;
}
