import type { AgendaItem, Meeting, Note } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Button, Item } from '../view.ts';
import { isWritten } from './by-correspondence.ts';
import { meetingReference } from './meeting-reference.ts';

/** What has been said under each item of a meeting by correspondence, and which poll decides it. */
export interface SaidOnItems {
  notes: Note[];
  polls: { itemId: string | null; number: number }[];
}

/** Reads what was said in a meeting by correspondence; null for one to which people come, or that has not opened. */
export async function saidOnItems(meeting: Meeting, store: Reads): Promise<SaidOnItems | null> {
  if (!isWritten(meeting) || meeting.startedAt === null) return null;
  const [notes, polls] = await Promise.all([
    store.minutes.notes(meeting.id),
    store.polls.onItems(meeting.id),
  ]);
  return { notes, polls };
}

/** The line of an item with how many comments it has, and the poll that decides it: "; 2 comments, decided in P3". */
export function withWhatWasSaid(line: Item, { id }: AgendaItem, said: SaidOnItems | null): Item {
  if (!said) return line;
  const comments = said.notes.filter(({ itemId }) => itemId === id).length;
  const poll = said.polls.find(({ itemId }) => itemId === id);
  const words = [
    ...(comments > 0 ? [commentsOf(comments)] : []),
    ...(poll ? [`decided in ${pollReference(poll)}`] : []),
  ].join(', ');
  if (words === '') return line;
  return {
    ...line,
    text: [...(typeof line.text === 'string' ? [line.text] : line.text), `; ${words}`],
  };
}

const commentsOf = (count: number): string => (count === 1 ? '1 comment' : `${count} comments`);

/** The buttons of a meeting by correspondence. Those that cannot be taken back are behind the menu. */
export function writtenButtons({ status, number, networkId }: Meeting): Button[] {
  const args = { meeting: meetingReference({ number }), network: networkId };
  const minutes = { command: 'meeting.minutes' as const, args };
  if (status === 'ended') return [{ label: 'Minutes', ...minutes }];
  if (status === 'cancelled') return [];
  const add: Button = { label: 'Add to agenda', command: 'meeting.agenda.add', args, opens: 'form' };
  const extend: Button = { label: 'Extend', command: 'meeting.extend', args, opens: 'form', inMenu: true };
  const cancel: Button = {
    ...{ label: 'Cancel meeting', command: 'meeting.cancel' },
    ...{ args, opens: 'form', inMenu: true },
  };
  if (status === 'scheduled') return [add, extend, cancel];
  return [
    { label: 'Comment', command: 'meeting.comment', args, style: 'primary', opens: 'form' },
    { label: 'What was said', ...minutes },
    { ...add, inMenu: true },
    extend,
    { label: 'Close now', command: 'meeting.end', args, inMenu: true },
    cancel,
  ];
}
