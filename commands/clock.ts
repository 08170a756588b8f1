/** What time it is for the bot. Nothing below `bot` asks the machine. */
export interface Clock {
  now(): Date;
  /** Moves on to `to`, and ticks on from there. Throws a RangeError if that lies in the past. */
  moveTo(to: Date): void;
}
