import type { Poll } from '../../../storage/polls/polls.ts';
import { listPage, pageFields } from '../../cards/page.ts';
import { nameOf } from '../../cards/shown.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { argsOf, pollReference } from '../../parts/poll-reference.ts';
import { UserError } from '../../user-error.ts';
import type { Block, Item, Message } from '../../view.ts';
import { resultOf } from '../count.ts';
import { pollSeenField } from '../poll-meant.ts';
import { ballotFileOf } from './ballot-file.ts';
import { ballotFaults, ballotsTold } from './checked.ts';
import { ballotRoot, type CheckedBallot } from './trackers.ts';

const fields = { poll: pollSeenField, ...pageFields };

declare module '../../press.ts' {
  interface CommandFields {
    'poll.ballots': typeof fields;
  }
}

/** How many of those who took part are named. */
const MOST_NAMED = 50;

export const listBallots = defineCommand({
  name: 'poll.ballots',
  summary: 'List what each tracker chose in a checkable poll that has closed, and check the list',
  usage: 'poll ballots <poll> [page <page>] [as <as>]',
  examples: ['poll ballots P1'],
  changes: false,
  form: { title: 'Votes by tracker', submit: 'Show' },
  fields,

  async run({ poll, page = 1, as }, context): Promise<Message> {
    const ballots = mustBeTold(poll);
    const shown = await listPage({ page, as }, context, {
      title: `${pollReference(poll)} ${poll.question}: votes by tracker`,
      none: 'There is no ballot.',
      rows: ({ skip, take }) => ballots.slice(skip, skip + take),
      items: (rows) => rows.map((ballot) => lineOf(ballot, poll)),
      turnTo: (to) => ({ command: 'poll.ballots', args: { ...argsOf(poll), ...to } }),
      above: await checksOf(poll, ballots, context),
    });
    return as ? shown : { ...shown, blocks: [...shown.blocks, fileBlock(poll)] };
  },
});

function mustBeTold(poll: Poll): CheckedBallot[] {
  const reference = pollReference(poll);
  const ballots = ballotsTold(poll);
  if (ballots) return ballots;
  if (!poll.isCheckable)
    throw new UserError(`${reference} has no such list: it was not opened as a checkable poll.`);
  throw new UserError(
    poll.status === 'open'
      ? `${reference} is still open. What each tracker chose is listed once it has closed.`
      : `What each tracker chose in ${reference} is not listed: too few voted, or it was cancelled.`,
  );
}

const lineOf = ({ tracker, choices }: CheckedBallot, { options }: Poll): Item => ({
  text: [
    { strong: tracker },
    `: ${choices ? choices.map((place) => options[place - 1] ?? '').join('; ') : 'no vote'}`,
  ],
});

/** Whether the list is as it was when trackers were given out and votes counted, and who took part. */
async function checksOf(poll: Poll, ballots: CheckedBallot[], { store }: NetworkContext): Promise<Block[]> {
  const { counts, cast } = resultOf(poll);
  const faults = ballotFaults(ballots, { counts, cast, trackerRoot: poll.trackerRoot ?? '' });
  const voted = (await store.polls.roll(poll.id)).filter(({ answeredAt }) => answeredAt !== null);
  const named = voted.slice(0, MOST_NAMED).map(({ personId }) => personId);
  const people = await store.people.shown(named);
  const names = named.map((id) => nameOf(people.get(id))).sort((a, b) => a.localeCompare(b, 'en-GB'));
  const more = voted.length - names.length;
  return [
    {
      type: 'text',
      text:
        faults.length === 0
          ? 'It agrees with the trackers that were given out, and adds up to the result.'
          : `NOT AS IT WAS: ${faults.join(' ')}`,
    },
    {
      type: 'facts',
      facts: [
        { label: 'Root of the trackers', value: poll.trackerRoot ?? '' },
        { label: 'Root of the votes', value: ballotRoot(ballots) },
        { label: 'Took part', value: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}` },
      ],
    },
  ];
}

function fileBlock(poll: Poll): Block {
  const reference = pollReference(poll);
  return {
    type: 'file',
    file: {
      name: `${reference}-votes-by-tracker.json`,
      mediaType: 'application/json',
      about: `The same as a file, for convenor poll verify`,
      bytes: async () => new TextEncoder().encode(ballotFileOf(poll)),
      ask: { label: 'Get the file', command: 'poll.ballots', args: argsOf(poll) },
      typed: `poll ballots ${reference}`,
    },
  };
}
