import type { Change } from '../storage/changes.ts';
import { replanNudges } from './actions/change-action.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { optional } from './field.ts';
import { text } from './fields.ts';
import { UNDO_MINUTES } from './undo-button.ts';
import { UserError } from './user-error.ts';
import { message } from './view.ts';

export const undo = defineCommand({
  name: 'undo',
  summary: `Take back what you last recorded or changed, for ${UNDO_MINUTES} minutes`,
  usage: 'undo',
  examples: ['undo'],
  fields: { record: optional(text('Record')) },

  async run({ record }, context) {
    const { store, network, now } = context;
    const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
    const last = await store.changes.lastUndoable(network.id, since);
    const changes = last?.changes ?? [];
    if (changes.length === 0 && record !== undefined) throw new UserError(NOT_YOURS);
    if (last && changes.length === 0) {
      throw new UserError(
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
    for (const change of changes) {
      if (!(await store.changes.undo(change))) {
        throw new UserError('Someone has changed it since, so it cannot be taken back. Nothing was changed.');
      }
      await showUndone(change, context);
    }
    return message('Taken back.', [changes.map(describe).join(' ')]);
  },
});

const NOT_YOURS = `Only the person who recorded this last can take it back, as the last thing they did, and only for ${UNDO_MINUTES} minutes.`;

/** Has every card that told of the record tell what it is now. */
async function showUndone({ record, recordId, after }: Change, context: Context): Promise<void> {
  const { meetingId } = after as { meetingId?: string };
  await context.store.messages.refresh(recordId);
  if ((record === 'agendaItem' || record === 'attendance') && meetingId)
    await context.store.messages.refresh(meetingId);
  const action = record === 'action' ? await context.store.actions.get(recordId) : null;
  if (action) await replanNudges(action, context);
}

const NAMES: Record<Change['record'], string> = {
  action: 'Action',
  decision: 'Decision',
  meeting: 'Meeting',
  agendaItem: 'Agenda item',
  attendance: 'Attendance',
  note: 'Note',
};

function describe({ record, before, after }: Change): string {
  const { text, title } = after as { text?: string; title?: string };
  const words = text ?? title;
  const what = words === undefined ? NAMES[record] : `${NAMES[record]} “${words}”`;
  return before === null ? `${what} is withdrawn.` : `${what} is as it was before.`;
}
