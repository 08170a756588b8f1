import type { AgendaItem } from '../../storage/meetings/meetings.ts';
import { UserError } from '../user-error.ts';

/** The item with this number on the agenda. */
export function itemAt(agenda: AgendaItem[], at: number, field: string): AgendaItem {
  const item = agenda[at - 1];
  if (item) return item;
  if (agenda.length === 0) throw new UserError('There is nothing on the agenda.', { field });
  const size = agenda.length === 1 ? 'one item' : `${agenda.length} items`;
  throw new UserError(`The agenda has ${size}. Please give the number of one.`, { field });
}
