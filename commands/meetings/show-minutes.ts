import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Recorded } from '../parts/minutes-part.ts';
import { meetingField } from './meeting-fields.ts';
import { type Minutes, minutesView } from './minutes-view.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes': typeof fields;
  }
}

/** The command that shows minutes, with what each capability had recorded in the meeting. */
export const showMinutesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes',
    summary: 'Read the minutes of a meeting',
    usage: 'meeting minutes <meeting>',
    examples: ['meeting minutes M1'],
    changes: false,
    form: { title: 'Read minutes', submit: 'Read' },
    fields,

    run: async ({ meeting }, context) => minutesView(await readMinutes(meeting, context, all)),
  });

async function readMinutes(
  meeting: Meeting,
  { store, zone }: NetworkContext,
  all: readonly Capability[],
): Promise<Minutes> {
  const { id, networkId } = meeting;
  const [agenda, attendances, notes, recorded, previous, next] = await Promise.all([
    store.minutes.agenda(id),
    store.minutes.attendances(id),
    store.minutes.notes(id),
    recordedIn(id, store, all),
    store.meetings.previous(meeting),
    store.meetings.next(networkId, meeting.startsAt),
  ]);
  const arising = previous ? await recordedIn(previous.id, store, all) : [];
  const people = await store.people.shown([
    ...agenda.map(({ leaderId }) => leaderId),
    ...attendances.map(({ personId }) => personId),
    ...[...recorded, ...arising].flatMap(({ personIds }) => personIds),
  ]);
  return { meeting, agenda, attendances, notes, recorded, previous, arising, next, people, zone };
}

async function recordedIn(meetingId: string, store: Reads, all: readonly Capability[]): Promise<Recorded[]> {
  const each = await Promise.all(all.map(async ({ minutes }) => minutes?.(meetingId, store) ?? []));
  return each.flat();
}
