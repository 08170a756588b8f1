import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Block, Item } from '../view.ts';
import type { Result } from './count.ts';
import { asksForReasons } from './reasons.ts';
import { bodiesOf } from './tallied.ts';

/**
 * Shows the first `most` reasons beside open votes or, once a secret poll is closed, those that its result
 * tells. Nothing where no reason was given.
 */
export async function reasonBlocks(
  poll: Poll,
  most: number,
  store: Reads,
  result?: Pick<Result, 'reasons'>,
): Promise<Block[]> {
  if (!asksForReasons(poll)) return [];
  const all = poll.isSecret ? told(poll, result) : await given(poll, most + 1, store);
  if (all.length === 0) return [];
  const more = { text: `More are shown by: poll show ${pollReference(poll)}` };
  return [
    { type: 'heading', text: 'Reasons' },
    { type: 'list', items: all.length > most ? [...all.slice(0, most), more] : all },
  ];
}

const told = ({ options }: Poll, { reasons = [] }: Pick<Result, 'reasons'> = {}): Item[] =>
  reasons.map(({ place, because }) => ({ text: `${options[place - 1]}: ${because}` }));

async function given(poll: Poll, limit: number, store: Reads): Promise<Item[]> {
  const reasons = await store.polls.reasons(poll.id, limit);
  const people = await store.people.shown(reasons.map(({ personId }) => personId));
  const bodies = await bodiesOf(poll, store);
  return reasons.map(({ personId, choices: [place = 0], because }) => ({
    text: `${nameOf(people.get(personId))}${bodies.get(personId) ?? ''}, ${poll.options[place - 1]}: ${because}`,
  }));
}
