import type { Capability } from '../capability.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, formatInstant, formatTime } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { type NudgedRecord, recordFieldOf } from './nudge-fields.ts';
import { asNudge, renderedFor } from './nudges-meant.ts';
import { isStillDue, remindersOf } from './reminders-of.ts';

const fieldsOf = (all: readonly Capability[]) => ({ record: recordFieldOf(all) });

declare module '../press.ts' {
  interface CommandFields {
    'nudge.send': ReturnType<typeof fieldsOf>;
  }
}

/** The command by which a chair or manager has somebody reminded of what they are to do: once a day, when they are at work. */
export const sendNudgeOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'nudge.send',
    summary: 'Remind whoever is to do something of it, now or when they are next at work',
    usage: 'nudge send <record>',
    examples: ['nudge send A1'],
    form: { title: 'Remind somebody', submit: 'Remind them' },
    needs: 'convene',
    isPrivate: true,
    fields: fieldsOf(all),

    async run({ record }, context) {
      const { store, now, zone, today, network } = context;
      const ownerId = await whoIsToDo(record, context, all);
      const owner = (await store.people.shown([ownerId])).get(ownerId);
      const last = await store.nudges.lastAbout(record.id, ownerId);
      if (last?.postedAt && dayOf(last.postedAt, zone) === today)
        throw new UserError(
          `${nameOf(owner)} was reminded of ${record.reference} at ${formatTime(last.postedAt, zone)} today. Please give it a day.`,
        );
      const dueAt = withinHours(now, zone, await store.hours.of(ownerId));
      const id = await store.nudges.ask({ kind: record.kind, subjectId: record.id }, ownerId, dueAt);
      return message(
        dueAt > now
          ? `${nameOf(owner)} is reminded of ${record.reference} when next at work, on ${formatInstant(dueAt, zone)}.`
          : `${nameOf(owner)} is reminded of ${record.reference} now.`,
        [],
        id === null ? [] : [undoButton(id, network.id)],
      );
    },
  });

/** The one person who is to do it. Throws if it asks many, is settled, or is theirs who has left. */
async function whoIsToDo(
  { id, kind, ownerId, reference }: NudgedRecord,
  context: NetworkContext,
  all: readonly Capability[],
): Promise<string> {
  if (ownerId === undefined)
    throw new UserError(`${reference} asks several people. Each is reminded before it closes.`);
  const rendered = { ...renderedFor(context), personId: ownerId };
  const [said] = await remindersOf([asNudge({ id, kind }, context)], ownerId, rendered, all);
  if (!said || said.reminder.isSettled) throw new UserError(`${reference} waits for nobody any more.`);
  if (said.reminder.hasLeft)
    throw new UserError(
      `Whoever was to do ${reference} has left the network, and is reminded of nothing in it. Give it to somebody else.`,
    );
  if (!isStillDue(said, await context.store.nudgeSettings.of(ownerId))) {
    const owner = (await context.store.people.shown([ownerId])).get(ownerId);
    throw new UserError(
      `${nameOf(owner)} has stopped reminders of this, so none was sent. Speak to them, or give ${reference} to somebody else.`,
    );
  }
  return ownerId;
}
