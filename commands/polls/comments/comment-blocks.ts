import type { Poll } from '../../../storage/polls/polls.ts';
import type { RenderContext } from '../../cards/renderer.ts';
import { nameOf } from '../../cards/shown.ts';
import { formatInstant } from '../../dates/dates.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import type { Block, Item } from '../../view.ts';

/** The last `most` comments on a poll, the earliest of them first, and how the others are seen; nothing where there is none. */
export async function commentBlocks(
  poll: Poll,
  most: number,
  { store, zone }: Pick<RenderContext, 'store' | 'zone'>,
): Promise<Block[]> {
  if (poll.comments === 0) return [];
  const last = await store.pollComments.last(poll.id, most);
  const people = await store.people.shown(last.map(({ createdById }) => createdById));
  const items = last.map(({ text, createdById, createdAt }): Item => {
    const who = `${nameOf(people.get(createdById))}, ${formatInstant(createdAt, zone)}`;
    return { text: [{ strong: who }, `: ${text}`] };
  });
  const earlier = poll.comments - last.length;
  return [
    { type: 'heading', text: 'Comments' },
    ...(earlier > 0
      ? [{ type: 'note', text: `${earlier} earlier: poll show ${pollReference(poll)} as page` } as const]
      : []),
    { type: 'list', items },
  ];
}
