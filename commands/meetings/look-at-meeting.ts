import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { withinHours } from '../dates/working-hours.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import type { DueContext, WhenDue } from '../parts/when-due.ts';
import { packCard } from './agenda-pack.ts';
import { isWritten } from './by-correspondence.ts';
import { closeForgotten } from './forgotten-meeting.ts';
import { closeMeeting, openMeeting } from './hold-by-correspondence.ts';
import { nextLookAt, type Stage, stagesDue } from './preparation.ts';
import { counts } from './quorum.ts';
import { addStanding } from './standing.ts';

/**
 * Sees to a meeting at its time. While it is planned, those who run the network are shown its agenda, and the pack goes out;
 * while it runs, it ends by itself. One by correspondence opens by itself, too.
 */
export const lookAtMeetingOf = (all: readonly Capability[]): WhenDue => ({
  command: 'meeting.end',
  record: 'meeting',

  async commandOf(id, store) {
    const [meeting] = await store.meetings.withIds([id]);
    if (meeting?.status !== 'scheduled') return 'meeting.end';
    const opens = isWritten(meeting) && meeting.nextAt?.getTime() === meeting.startsAt.getTime();
    return opens ? 'meeting.start' : 'meeting.agenda.add';
  },

  async networkOf(id, now, store) {
    const [meeting] = await store.meetings.withIds([id]);
    return meeting?.nextAt && meeting.nextAt <= now ? meeting.networkId : undefined;
  },

  async run(id, context) {
    const [meeting] = await context.store.meetings.withIds([id]);
    if (!meeting?.nextAt || meeting.nextAt > context.now) return;
    if (isWritten(meeting) && meeting.status === 'running')
      await closeMeeting(meeting, meeting.closesAt, { ...context, byId: meeting.createdById }, all);
    else if (isWritten(meeting) && meeting.status === 'scheduled' && meeting.startsAt <= context.now)
      await openMeeting(meeting, context, all);
    else if (meeting.status === 'running') await closeForgotten(meeting, context, all);
    else await prepare(meeting, meeting.nextAt, context);
  },
});

/** Does what is due for a meeting that is planned. Of one that is over or cancelled nothing is due any more. */
async function prepare(meeting: Meeting, from: Date, context: DueContext): Promise<void> {
  const { store, now } = context;
  const isPlanned = meeting.status === 'scheduled' && meeting.startsAt > now;
  await store.meetings.lookAgain(meeting.id, isPlanned ? nextLookAt(meeting, context) : null);
  if (!isPlanned) return;
  for (const stage of stagesDue(meeting.startsAt, from, context)) await STAGES[stage](meeting, context);
}

const STAGES: Record<Stage, (meeting: Meeting, context: DueContext) => Promise<void>> = {
  async agenda(meeting, { store, now, zone }) {
    const { id, networkId } = meeting;
    if (!isWritten(meeting)) await addStanding(meeting, store);
    await nudgeThoseWhoDecide(
      { kind: 'meeting', subjectId: id, slot: 'agenda' },
      { id: networkId, zone },
      { store, now },
    );
  },

  /** Of an empty agenda no pack goes out. */
  async pack(meeting, { store, now, zone, postAt }) {
    const { id, networkId, packedAt } = meeting;
    const agenda = await store.minutes.agenda(id);
    if (packedAt !== null || agenda.length === 0) return;
    await store.meetings.lookAgain(id, nextLookAt(meeting, { now, zone }), { packedAt: now });
    await store.messages.show({ kind: packCard, subjectId: id }, networkId, null, postAt);
  },

  /** Those who have not said whether they come are asked, once. Observers and administrators are not. */
  async reply(meeting, { store, now, zone, today }) {
    if (isWritten(meeting)) return;
    const { id, networkId } = meeting;
    const standings = await store.members.standings(networkId, today);
    const answered = new Set((await store.minutes.attendances(id)).map(({ personId }) => personId));
    const silent = [...standings].filter(([personId, each]) => counts(each) && !answered.has(personId));
    await store.nudges.plan(
      silent.map(([personId]) => ({
        ...{ kind: 'meeting' as const, subjectId: id, personId, slot: 'reply' },
        dueAt: withinHours(now, zone),
      })),
    );
  },
};
