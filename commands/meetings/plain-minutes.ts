import type { AgendaItem, Meeting, PlainSummary } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import type { KeyedMinutes, MinutesBlock } from './frozen-minutes.ts';
import { meetingReference } from './meeting-reference.ts';
import { heldText } from './minutes-view.ts';

/** What a meeting came to in plain English, as a whole and by item, as somebody has written it; null if nobody has. */
export function compilePlain(
  meeting: Meeting,
  agenda: AgendaItem[],
  summaries: PlainSummary[],
  zone: string,
): KeyedMinutes | null {
  const of = (id: string | null): MinutesBlock[] =>
    summaries.filter(({ itemId }) => itemId === id).map(({ text }) => ({ type: 'text', text }));
  const said = [
    ...of(null),
    ...agenda.flatMap(({ id, title }): MinutesBlock[] => {
      const below = of(id);
      return below.length > 0 ? [{ type: 'heading', text: title, of: id }, ...below] : [];
    }),
  ];
  if (said.length === 0) return null;
  const blocks: MinutesBlock[] = [{ type: 'note', text: heldText(meeting, zone) }, ...said];
  return {
    title: `${meetingReference(meeting)} ${meeting.title} in plain English`,
    ...{ read: blocks, printed: blocks, actions: { type: 'note', text: '' } },
  };
}

/** Whether somebody has written what a meeting came to in plain English. */
export async function isInPlainEnglish(
  meetingId: string,
  { confirmedMinutes, minutesVersions }: Pick<Reads, 'confirmedMinutes' | 'minutesVersions'>,
): Promise<boolean> {
  if ((await minutesVersions.inPlainEnglish(meetingId)).length > 0) return true;
  return ((await confirmedMinutes.ofMeeting(meetingId))?.plain ?? null) !== null;
}
