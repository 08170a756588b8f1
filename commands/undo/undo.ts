import type { Change } from '../../storage/audit/changes.ts';
import { replanNudges } from '../actions/change-action.ts';
import { UNDO_MINUTES } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import { showPlanUndone } from '../plan/undone.ts';
import { replanPoll } from '../polls/replan-poll.ts';
import { replanReview } from '../reviews/replan-review.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';

const fields = { record: optional(text('Record')) };

declare module '../press.ts' {
  interface CommandFields {
    undo: typeof fields;
  }
}

export const undo = defineCommand({
  name: 'undo',
  summary: `Take back what you last recorded or changed, for ${UNDO_MINUTES} minutes`,
  usage: 'undo',
  examples: ['undo'],
  fields,

  async run({ record }, context) {
    const { store, network, now } = context;
    const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const last = await store.changes.lastUndoable(network.id, since);
    const changes = last?.changes ?? [];
    if (changes.length === 0 && record !== undefined) throw new UserError(NOT_YOURS);
    if (last && changes.length === 0) {
      throw new UserError(
        GIVEN[last.command] ??
          `The last that you did here was ${last.command.replaceAll('.', ' ')}, which undo cannot take back. Nothing was changed.`,
      );
    }
    if (changes.length === 0) {
      throw new UserError(
        `You have recorded nothing here in the last ${UNDO_MINUTES} minutes, so there is nothing to take back.`,
      );
    }
    if (record !== undefined && !changes.some(({ recordId }) => recordId === record)) {
      throw new UserError(NOT_YOURS);
    }
    if (changes.some(closed)) throw new UserError(CLOSED);
    if (changes.some(cancelled)) throw new UserError(CANCELLED);
    for (const change of changes) {
      if (!(await store.changes.undo(change))) {
        throw new UserError('Someone has changed it since, so it cannot be taken back. Nothing was changed.');
      }
      await showUndone(change, context);
    }
    return message('Taken back.', [toTell(changes).map(describe).join(' ')]);
  },
});

const NOT_YOURS = `Only the person who recorded this last can take it back, as the last thing they did, and only for ${UNDO_MINUTES} minutes.`;

/** What is not taken back but given anew. */
const GIVEN: Record<string, string> = {
  'poll.vote': 'The last that you did here was a vote. To change it, vote again. Nothing was taken back.',
  'review.input':
    'The last that you did here was your input to a review. To change it, give it again. Nothing was taken back.',
};

const CLOSED = 'What was closed stays closed: its result is out, and cannot be taken back.';

const closed = ({ after }: Change): boolean => (after as { status?: string }).status === 'closed';

const CANCELLED =
  'What was cancelled stays so: the ballots or inputs that were given to it are gone. Open another in its place.';

/** Of a poll or a review only cancelling withdraws it by a change of its own. */
const cancelled = ({ record, after }: Change): boolean =>
  (record === 'poll' || record === 'review') && (after as { status?: string }).status === 'withdrawn';

/** Has every card that told of the record tell what it is now. */
async function showUndone(change: Change, context: NetworkContext): Promise<void> {
  const { record, recordId, after } = change;
  const { meetingId } = after as { meetingId?: string };
  await context.store.messages.refresh(recordId);
  if ((record === 'agendaItem' || record === 'attendance') && meetingId)
    await context.store.messages.refresh(meetingId);
  const action = record === 'action' ? await context.store.actions.get(recordId) : null;
  if (action) await replanNudges(action, context);
  await showPlanUndone(change, context);
  const poll = record === 'poll' ? await context.store.polls.get(recordId) : null;
  if (poll) await replanPoll(poll, context);
  const review = record === 'review' ? await context.store.reviews.get(recordId) : null;
  if (review) await replanReview(review, context);
}

const NAMES: Record<Change['record'], string> = {
  action: 'Action',
  decision: 'Decision',
  meeting: 'Meeting',
  agendaItem: 'Agenda item',
  attendance: 'Attendance',
  note: 'Note',
  poll: 'Poll',
  review: 'Review',
  plan: 'Work plan',
  priority: 'Priority',
  milestone: 'Milestone',
};

/** With a plan go its steps, of which nobody needs to be told. */
function toTell(changes: Change[]): Change[] {
  const plans = changes.filter(({ record }) => record === 'plan');
  return plans.length > 0 ? plans : changes;
}

function describe({ record, before, after }: Change): string {
  const { text, title, topic, question } = after as Partial<
    Record<'text' | 'title' | 'topic' | 'question', string>
  >;
  const words = text ?? title ?? topic ?? question;
  const what = words === undefined ? NAMES[record] : `${NAMES[record]} “${words}”`;
  return before === null ? `${what} is withdrawn.` : `${what} is as it was before.`;
}
