import type { Roster } from '../../storage/rosters/rosters.ts';
import type { Block } from '../view.ts';

/** How far the reading of a channel has come, "123 of 500", and what somebody must do for it to go on. */
export function readingBlocks({ readingSince, read, total, hint }: Roster): Block[] {
  const label = 'People of the channel read';
  const waits: Block[] = hint === null ? [] : [{ type: 'text', text: `It has not gone on. ${hint}` }];
  if (readingSince === null) return waits;
  // Apps are counted by the platform, but not read.
  const of = Math.max(total ?? 0, read);
  const progress: Block =
    total === null || of === 0
      ? { type: 'note', text: `${label}: ${read} so far.` }
      : { type: 'progress', label, done: read, of };
  return [progress, ...waits];
}
