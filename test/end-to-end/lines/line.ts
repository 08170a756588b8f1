/** A command as a person types it, and what is seen then. */
export interface Line {
  type: string;
  /** Typed in her own messages with the bot, rather than in the channel. */
  isDirect?: true;
  /** The forms it opens, each after the one before was sent; one with a mistake in it comes again. */
  forms?: Asked[];
  /** The button that opens the form in Teams, where that is no usual one. */
  opensWith?: string;
  /** Words of the answer that only the person who asked sees; after a form, in its place. */
  answer?: string[];
  /** The card that everyone sees in both channels: its title, then words that stand on it. */
  card?: [title: string, ...words: string[]];
  /** Another card that changes with it. */
  alsoCard?: [title: string, ...words: string[]];
}

/** A form, and what is put into it. People stand here by handle, "@bob": what the platform's people picker gives. */
export interface Asked {
  title: string;
  /** What stands in it at first, where that matters; of several, with commas between. */
  filled?: Record<string, string>;
  /** Words of what is said to be wrong, by the question it is said at. */
  wrong?: Record<string, string>;
  entries: Record<string, string | string[]>;
}
