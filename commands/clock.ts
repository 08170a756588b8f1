/** The bot's clock. No code below `bot` reads the machine's. */
export interface Clock {
  now(): Date;
  /** Moves on to `to`, and runs on from there. Throws a RangeError if `to` is in the past. */
  moveTo(to: Date): void;
}
