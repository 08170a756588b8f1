import { v7 as newId } from 'uuid';
import { createHearMoves, type MovesTold } from '../../commands/hear-moves.ts';
import type { PersonThere } from '../../commands/messenger.ts';
import type { Platform } from '../../commands/view.ts';
import { profileOf } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

/** Someone in a channel, by handle. */
export const there = (platform: Platform, handle: string, isGuest = false): PersonThere => ({
  ...profileOf(platform, handle),
  isGuest,
});

/** As many made-up people as asked for, by number. */
export const crowdThere = (count: number): PersonThere[] =>
  Array.from({ length: count }, (_, n) => ({
    userId: `UCROWD${n}`,
    name: `Person ${String(n).padStart(3, '0')}`,
    isGuest: false,
  }));

/** Has the bot hear that these have come to a channel or have left it, as its platform tells, and work it out. */
export async function hears({ storage, now, settle }: TestBot, told: MovesTold): Promise<void> {
  await createHearMoves({ storage, now, newId, wake: () => {} })(told);
  await settle();
}
