/** What a view is rendered on. */
export interface Canvas {
  /** The workspace it is shown in: who has an account there is mentioned, everyone else is named. */
  tenant: string;
  /** A card is for all and stays; an answer is for one person and gives way to the next. */
  use: 'card' | 'answer';
  /** Hears what had to be left out although it ought to have fitted. */
  warn(problem: string): void;
}
