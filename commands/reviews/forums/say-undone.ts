import type { Change } from '../../../storage/aggregates.ts';
import type { Forum } from '../../../storage/reviews/reviews.ts';
import { FORUMS } from './forums.ts';

/** Whom people turn to with a matter again, once a change of that was undone. */
export function sayUndoneSignpost({ before, after }: Pick<Change, 'before' | 'after'>): string {
  const [was, is] = [before, after] as unknown as [SignpostKept | null, SignpostKept];
  const { what, contact } = FORUMS[is.forum];
  const again = was && !was.withdrawn ? was.contact : contact;
  return `With ${what} people are to turn to ${again} again.`;
}

/** A signpost as the audit keeps it. */
interface SignpostKept {
  forum: Forum;
  contact: string;
  withdrawn: boolean;
}
