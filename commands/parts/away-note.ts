import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import type { Message } from '../view.ts';

/** A task that somebody is given, as far as it matters whether they are there. */
interface TaskGiven {
  ownerId: string;
  networkId: string;
  due: Day | null;
}

interface WhoGives {
  store: Reads;
  today: Day;
  caller: Pick<Person, 'id'>;
}

/** Adds to the answer to whoever gives something that the new owner is away, as `sayAway` says it. */
export async function withAway(told: Message, given: TaskGiven, context: WhoGives): Promise<Message> {
  const away = await sayAway(given, context);
  return away === null ? told : { ...told, blocks: [...told.blocks, { type: 'note', text: away }] };
}

/**
 * Says that the owner of a task is away and who stands in, if they are away now or before it is due; null if they are
 * not, or are the caller.
 */
export async function sayAway(
  { ownerId, networkId, due }: TaskGiven,
  { store, today, caller }: WhoGives,
): Promise<string | null> {
  if (ownerId === caller.id) return null;
  const leave = await store.hours.of(ownerId);
  const { awayFrom = null, awayUntil = null } = leave ?? {};
  if (awayFrom === null || awayUntil === null || awayUntil < today) return null;
  if (awayFrom > today && (due === null || due < awayFrom)) return null;
  const standIns = await store.standIns.of(ownerId, today);
  const here = standIns.find((each) => each.personId === ownerId && each.networkId === networkId);
  const people = await store.people.shown([ownerId, here?.standInId ?? null]);
  const who = here ? `${nameOf(people.get(here.standInId))} stands in.` : 'Nobody stands in here.';
  const away = awayFrom > today ? `from ${formatDay(awayFrom)} until` : 'until';
  return `${nameOf(people.get(ownerId))} is away ${away} ${formatDay(awayUntil)}. ${who}`;
}
