import type { Change } from '../../storage/aggregates.ts';
import type { AgendaItem, FundedTime, Paper } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import { formatDuration } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { saySessions } from './time-spent.ts';

/** What an agenda item takes or is called again, once a change of that was undone. */
export function sayUndoneItem({ before, after }: Change): string | undefined {
  const [was, is] = [before, after] as unknown as [AgendaItem | null, AgendaItem];
  if (was === null || was.title !== is.title) return undefined;
  const changed = [
    ...(was.length === is.length
      ? []
      : [was.length === null ? 'with no length set' : formatDuration(was.length)]),
    ...(was.position === is.position ? [] : ['in its former place']),
    ...(was.state === 'on' && is.state !== 'on' ? ['on the agenda'] : []),
  ];
  return changed.length > 0
    ? `Agenda item “${is.title}” is as it was before: ${changed.join(', ')}.`
    : undefined;
}

/** Which version of a paper is withdrawn, and which one stands instead. */
export function sayUndonePaper({ before, after }: Change): string | undefined {
  const { title, edition } = after as unknown as Paper;
  return before === null && edition > 1
    ? `Version ${edition} of the paper “${title}” is withdrawn, so version ${edition - 1} stands.`
    : undefined;
}

/** How much time is funded again, once a change of that was undone. */
export async function sayUndoneTime(
  { before, after }: Change,
  { store, network }: NetworkContext<Store>,
): Promise<string> {
  const [was, is] = [before, after] as unknown as [FundedTime | null, FundedTime];
  const whose =
    is.personId === null ? network.name : nameOf((await store.people.shown([is.personId])).get(is.personId));
  const what = `The funded time of ${whose} in ${formatYear(is.year)}`;
  return was && !was.withdrawn
    ? `${what} is ${saySessions(was.sessions)} again.`
    : `${what}, ${saySessions(is.sessions)}, is withdrawn.`;
}

/** Whether a line is in the redacted version of its minutes again, once marking it or putting it back was undone. */
export function sayUndoneMark({ after }: Change): string {
  const { withdrawn } = after as unknown as { withdrawn: boolean };
  return withdrawn
    ? 'The line is left out of the redacted version again.'
    : 'The line is in the redacted version again, unless its minutes are confirmed.';
}
