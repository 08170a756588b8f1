import type { Poll } from '../../storage/polls/polls.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import type { Button, Form } from '../view.ts';

/** Refuses to leave ties to a chair in a network where nobody is one. */
export async function mustHaveChair({
  network,
  store,
  today,
}: Pick<NetworkContext, 'network' | 'store' | 'today'>): Promise<void> {
  const chairs = await store.members.holders(network.id, ['clinicalChair', 'deputyChair'], today, 1);
  if (chairs.length > 0) return;
  throw new UserError(
    `Nobody is clinical chair or deputy chair of ${network.name}, so nobody could part a tie. Please have it parted by lot, or name a chair first: member add @name as clinical chair`,
    { field: 'ties' },
  );
}

/** Refuses unless a tie of this poll waits for a casting vote, and the caller may give it. */
export async function mustCastFor(
  poll: Poll,
  { caller, store, zone }: Pick<NetworkContext, 'caller' | 'store' | 'zone'>,
): Promise<void> {
  const reference = pollReference(poll);
  if (poll.status === 'open')
    throw new UserError(
      `${reference} is open until ${formatInstant(poll.closesAt, zone)}. Whether there is a tie shows once it has closed.`,
    );
  if (!poll.awaitsChair)
    throw new UserError(
      poll.castById
        ? `The casting vote in ${reference} has been given already, and stands.`
        : `No tie of ${reference} waits for a casting vote.`,
    );
  const mine = await store.polls.awaitingChair({ personId: caller.id, among: [poll.id] });
  if (mine.length > 0) return;
  throw new UserError(
    `The casting vote in ${reference} is the clinical chair’s or, where nobody is clinical chair, the deputy chair’s.`,
  );
}

/** The button that opens the form for the casting vote, while it is waited for. */
export const castingButtons = (poll: Poll): Button[] =>
  poll.awaitsChair
    ? [
        {
          label: 'Give the casting vote',
          command: 'poll.decide',
          args: { poll: pollReference(poll), network: poll.networkId },
          opens: 'form',
        },
      ]
    : [];

/** A form for the casting vote, which offers the options that are tied. */
export const castingForm = (form: Form, poll: Poll, tied: readonly number[]): Form => ({
  ...form,
  intro: [
    { strong: `${pollReference(poll)} ${poll.question}` },
    ' It ended in a tie, which your casting vote parts. Everyone sees it, and it cannot be changed.',
  ],
  fields: form.fields
    .filter(({ name }) => name === 'choices')
    .map((field) => ({
      ...field,
      input: 'choice' as const,
      required: true,
      choices: tied.map((place) => ({ value: String(place), label: poll.options[place - 1] ?? '' })),
    })),
});
