import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import type { Block, Message } from '../view.ts';

/**
 * Adds to the answer to whoever gives something that the new owner is away and who stands in, if they are away now or before
 * it is due.
 */
export async function withAway(
  told: Message,
  { ownerId, networkId, due }: { ownerId: string; networkId: string; due: Day | null },
  { store, today, caller }: { store: Reads; today: Day; caller: Pick<Person, 'id'> },
): Promise<Message> {
  if (ownerId === caller.id) return told;
  const leave = await store.hours.of(ownerId);
  const { awayFrom = null, awayUntil = null } = leave ?? {};
  if (awayFrom === null || awayUntil === null || awayUntil < today) return told;
  if (awayFrom > today && (due === null || due < awayFrom)) return told;
  const standIns = await store.standIns.of(ownerId, today);
  const here = standIns.find((each) => each.personId === ownerId && each.networkId === networkId);
  const people = await store.people.shown([ownerId, here?.standInId ?? null]);
  const who = here ? `${nameOf(people.get(here.standInId))} stands in.` : 'Nobody stands in here.';
  const away = awayFrom > today ? `from ${formatDay(awayFrom)} until` : 'until';
  const note: Block = {
    type: 'note',
    text: `${nameOf(people.get(ownerId))} is away ${away} ${formatDay(awayUntil)}. ${who}`,
  };
  return { ...told, blocks: [...told.blocks, note] };
}
