import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { UNDO_MINUTES } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { optional, unasked } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { type Made, notTakenBack, type UndoableRecord } from '../parts/undoable-record.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { madeByLine } from './made-by-line.ts';

const fields = {
  record: optional(nameOrId('Record')),
  /** A line of a message that is there no more, by which something was recorded in a meeting. */
  line: unasked(nameOrId('Line')),
};

declare module '../press.ts' {
  interface CommandFields {
    undo: typeof fields;
  }
}

/**
 * Defines the command that undoes the caller's last change, in the way that each capability declares for its
 * records.
 */
export const undoOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'undo',
    summary: `Take back what you last recorded or changed; you have ${UNDO_MINUTES} minutes for that`,
    usage: 'undo',
    examples: ['undo'],
    fields,

    async run({ record, line }, context) {
      if (line !== undefined) return takeAllBack(await madeByLine(line, context), all, context);
      const { store, network, caller, now, place } = context;
      const since = new Date(now.getTime() - UNDO_MINUTES * 60_000);
      const last = await store.changes.lastUndoable(caller.id, network.id, since, {
        orNone: place.kind === 'direct',
        record,
      });
      const changes = last?.changes ?? [];
      if (changes.length === 0 && record !== undefined) throw new UserError(NOT_YOURS);
      if (last && changes.length === 0) throw new UserError(whyNot(last.command, all));
      if (changes.length === 0) {
        throw new UserError(
          `You have recorded nothing here in the last ${UNDO_MINUTES} minutes, so there is nothing to take back.`,
        );
      }
      if (record !== undefined && !changes.some(({ recordId }) => recordId === record)) {
        throw new UserError(NOT_YOURS);
      }
      return takeAllBack(changes, all, context);
    },
  });

/** Undoes these changes, all or none, and says what became of them. */
async function takeAllBack(
  changes: Change[],
  all: readonly Capability[],
  context: NetworkContext<Store>,
): Promise<Message> {
  const undoable = changes.map((change) => ({ change, of: recordOf(change, all) }));
  for (const { change, of } of undoable) mustAllow(change, of);
  for (const { change, of } of undoable) await mustBeTheirsAlone(change, of, context);
  const rules = [...new Set(undoable.flatMap(({ of }) => of.underRule ?? []))];
  const takeEachBack = async () => {
    for (const { change, of } of undoable) await takeBack(change, of, context);
  };
  await rules.reduce<() => Promise<void>>((work, rule) => () => rule(work, context), takeEachBack)();
  const told = undoable.filter(({ of }) => of.speaksForItsParts);
  const said: string[] = [];
  for (const each of told.length > 0 ? told : undoable) said.push(await describe(each, context));
  return message('Taken back.', [said.join(' ')]);
}

const NOT_YOURS = `Only the person who recorded this last can take it back, as the last thing they did, and only for ${UNDO_MINUTES} minutes.`;

/** Why a command's change cannot be undone. */
const whyNot = (command: string, all: readonly Capability[]): string =>
  all.flatMap(({ notUndone = {} }) => Object.entries(notUndone)).find(([name]) => name === command)?.[1] ??
  notTakenBack(command);

function recordOf({ record }: Change, all: readonly Capability[]): UndoableRecord {
  const found = all.map(({ records }) => records?.[record]).find((each) => each !== undefined);
  if (!found) throw new Error(`no capability says how a change of a ${record} is taken back`);
  return found;
}

function mustAllow(change: Change, { refuse }: UndoableRecord): void {
  const why = refuse?.(change);
  if (why) throw new UserError(why);
}

/**
 * Refuses to undo the creation of a record to which others have added, because their work would be lost
 * without their consent.
 */
async function mustBeTheirsAlone(
  { before, after, record, recordId }: Change,
  { instead, name }: UndoableRecord,
  { store, caller }: NetworkContext<Store>,
): Promise<void> {
  if (before !== null || !instead) return;
  if (!(await store.changes.othersAdded(record, recordId, caller.id))) return;
  const { says, button } = instead(after as unknown as Made);
  throw new UserError(
    `Others have added to it since, and that would be lost. So this ${name.toLowerCase()} cannot be taken back. ${says} Nothing was changed.`,
    { buttons: button ? [button] : [] },
  );
}

/** Undoes one change, and edits every card that shows the record. */
async function takeBack(change: Change, of: UndoableRecord, context: NetworkContext<Store>): Promise<void> {
  const { store } = context;
  const isBack = of.takeBack ? await of.takeBack(change, context) : await store.changes.undo(change);
  if (!isBack)
    throw new UserError('Someone has changed it since, so it cannot be taken back. Nothing was changed.');
  if (of.takeBack) await store.changes.tookBack(change);
  await store.messages.refresh(change.recordId);
  await of.afterUndo?.(change, context);
}

/** What became of a record: what it is and, if it stands, what it says now. */
async function describe(
  { change, of }: { change: Change; of: UndoableRecord },
  context: NetworkContext<Store>,
): Promise<string> {
  const says = await of.says?.(change, context);
  if (says !== undefined) return says;
  const [was, is] = [change.before, change.after] as unknown as (RecordKept | null)[];
  const words = of.words && is?.[of.words];
  const name = of.called?.(change) ?? of.name;
  const what = words ? `${name} “${words}”` : name;
  if (was === null) return `${what} ${of.isPlural ? 'are' : 'is'} withdrawn.`;
  const before = of.words && was?.[of.words];
  if (before && before !== words) return `${what} says again: “${before}”.`;
  const due = was?.due && was.due !== is?.due ? `, due on ${formatDay(was.due.slice(0, 10) as Day)}` : '';
  return `${what} ${of.isPlural ? 'are as they were' : 'is as it was'} before${due}.`;
}

/** A record as the audit keeps it: a day with a time. */
type RecordKept = Partial<Record<string, string>> & { due?: string };
