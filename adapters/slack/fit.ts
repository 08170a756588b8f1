import type { KnownBlock } from '@slack/types';
import { plainTextObject } from './shorten.ts';

/** A block that can be left out, with how many items and how many characters it holds. */
export interface Piece {
  block: KnownBlock;
  items: number;
  size: number;
}

/** Slack refuses longer messages as a whole (`msg_blocks_too_long`), well after this. */
const MOST_TEXT = 10_000;

/** As many pieces, in order, as fit `room` blocks. If some do not fit, the last block says how many items are missing. */
export function fitInto(pieces: Piece[], room: number): KnownBlock[] {
  const whole = pieces.reduce((sum, { size }) => sum + size, 0) <= MOST_TEXT && pieces.length <= room;
  if (whole) return pieces.map(({ block }) => block);
  const kept: KnownBlock[] = [];
  let size = 0;
  for (const piece of pieces.slice(0, room - 1)) {
    size += piece.size;
    if (size > MOST_TEXT) break;
    kept.push(piece.block);
  }
  const missed = pieces.slice(kept.length).reduce((sum, { items }) => sum + items, 0);
  return [...kept, toMissed(missed)];
}

/** Says how many rows are not shown. */
export const toMissed = (missed: number): KnownBlock => ({
  type: 'context',
  elements: [
    plainTextObject(missed > 0 ? `… and ${missed} more` : '… There is more than Slack can show here.', 100),
  ],
});
