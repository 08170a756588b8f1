import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf } from '../dates/working-hours.ts';
import type { QuestionContext } from '../parts/by-correspondence.ts';
import { questionsOf, type WrittenMeeting } from './by-correspondence.ts';
import { type LeftByMeeting, putToEnd } from './put-to-end.ts';
import { counts } from './quorum.ts';

/** How many working days before the last one those are reminded who have said nothing. */
const REMINDED_BEFORE = 3;

/** What is done about a meeting by correspondence on command is done as at its time, but tells channels at once. */
export const asQuestions = (context: NetworkContext<Store>): QuestionContext => ({
  ...context,
  postAt: context.now,
});

/** Opens a meeting by correspondence, and puts to the members what it is to decide. */
export async function openMeeting(
  meeting: WrittenMeeting,
  context: QuestionContext,
  all: readonly Capability[],
): Promise<void> {
  const { store } = context;
  const { id, startsAt, closesAt } = meeting;
  const change = { status: 'running', startedAt: startsAt, nextAt: closesAt } as const;
  const opened = await store.meetings.update(meeting, change);
  for (const item of await store.minutes.agenda(id))
    if (item.purpose === 'decision')
      for (const questions of questionsOf(all)) await questions.put(item, opened, context);
  await store.nudges.plan(await nudgesToSilent(meeting, context));
  await store.messages.refresh(id);
}

/** A reminder for each member who has said nothing yet, three working days before the last day; none if that has gone by. */
export async function nudgesToSilent(
  meeting: WrittenMeeting,
  { store, now, zone, today }: Pick<QuestionContext, 'store' | 'today'> & ZonedNow,
): Promise<PlannedNudge[]> {
  const { id, networkId, closesAt } = meeting;
  const last = dayOf(closesAt, zone);
  const dueAt = morningOf(addWorkingDays(last, -REMINDED_BEFORE), zone);
  if (dueAt <= now || dueAt <= meeting.startsAt) return [];
  const [standings, took] = await Promise.all([
    store.members.standings(networkId, today),
    store.minutes.tookPart(id),
  ]);
  const heard = new Set(took.map(({ personId }) => personId));
  return [...standings].flatMap(([personId, standing]) =>
    counts(standing) && !heard.has(personId)
      ? [{ kind: 'meeting', subjectId: id, personId, slot: `silent ${last}`, dueAt }]
      : [],
  );
}

/** Closes a meeting by correspondence: what was decided is recorded, and whoever took part is down as present. */
export async function closeMeeting(
  meeting: WrittenMeeting,
  endedAt: Date,
  context: QuestionContext & { byId: string },
  all: readonly Capability[],
): Promise<LeftByMeeting> {
  const { store } = context;
  for (const questions of questionsOf(all)) await questions.settle(meeting, context);
  for (const { personId, at } of await store.minutes.tookPart(meeting.id))
    await store.minutes.tookPartFrom(meeting.id, personId, at);
  const left = await putToEnd(meeting, { endedAt }, context, all);
  await store.messages.refreshSettled(meeting.id);
  return left;
}

/** Cancels what a meeting by correspondence has put to its members. */
export async function cancelQuestions(
  meeting: Meeting,
  because: string | null,
  context: NetworkContext<Store>,
  all: readonly Capability[],
): Promise<void> {
  for (const questions of questionsOf(all))
    await questions.cancel(meeting, because ?? 'the meeting was cancelled', asQuestions(context));
}
