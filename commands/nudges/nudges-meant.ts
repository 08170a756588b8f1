import type { NudgeInMessage } from '../../storage/outbox/nudge-reads.ts';
import type { OutboxMessage } from '../../storage/outbox/outbox.ts';
import type { Capability } from '../capability.ts';
import type { RenderContext } from '../cards/renderer.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import type { NudgedRecord } from './nudge-fields.ts';
import { type Nudging, remindersOf } from './reminders-of.ts';

/** What a command about nudges is about: a record; the message whose button was pressed; or, without either, the last message. */
export interface Meant {
  record: NudgedRecord | undefined;
  pressed: OutboxMessage | undefined;
}

/** What still waits for the caller of the nudges that are meant. Throws if nothing does. */
export async function nudgesMeant(
  meant: Meant,
  context: NetworkContext,
  all: readonly Capability[],
): Promise<Nudging[]> {
  const { record, pressed } = meant;
  const nudges = record
    ? [asNudge(record, context)]
    : await nudgesOf(pressed ?? (await context.store.nudges.sentTo(context.caller.id)), context);
  const said = await remindersOf(nudges, context.caller.id, renderedFor(context), all);
  const waiting = said.filter(({ reminder }) => !reminder.isSettled);
  if (waiting.length > 0) return waiting;
  if (record)
    throw new UserError(`${record.reference} does not wait for you, so you are not reminded of it.`);
  throw new UserError('Nothing that you were reminded of waits for you any more.');
}

async function nudgesOf(
  message: OutboxMessage | null,
  { store, now }: NetworkContext,
): Promise<NudgeInMessage[]> {
  if (message) return store.nudges.inMessage(message.id, now);
  throw new UserError('I have not reminded you of anything yet.');
}

/** A record as a nudge about it would name it now. */
export const asNudge = (
  { kind, id }: Pick<NudgedRecord, 'kind' | 'id'>,
  { now }: NetworkContext,
): NudgeInMessage => ({
  ...{ kind, subjectId: id, plannedAt: now, dueAt: now },
  ...{ isGiving: false, isSnoozed: false },
});

/** How reminders are built for the caller. */
export const renderedFor = ({
  store,
  now,
  zone,
  caller,
}: Pick<NetworkContext, 'store' | 'now' | 'zone' | 'caller'>): RenderContext => ({
  ...{ store, now, zone, personId: caller.id },
  ...{ isPosted: false, message: null },
});
