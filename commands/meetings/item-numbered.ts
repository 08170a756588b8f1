import type { AgendaItem } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { itemAt } from './agenda.ts';

/** The item of a meeting’s agenda with this number, which the field `item` gave. */
export const itemNumbered = async (
  meetingId: string,
  at: number,
  store: Pick<Reads, 'minutes'>,
): Promise<AgendaItem> => itemAt(await store.minutes.agenda(meetingId), at, 'item');
