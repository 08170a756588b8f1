/** What a view is rendered on. */
export interface Canvas {
  /** The workspace it is shown in: who has an account there is mentioned, everyone else is named. */
  tenant: string;
  /** A card is for all and stays; an answer is for one person and gives way to the next. */
  use: 'card' | 'answer';
  /** Where the files of an answer come: where it stands, or in the direct messages of whoever asked, as a file here is for all. */
  files?: 'here' | 'direct';
  /** A window draws no table. */
  isWindow?: true;
  /** Hears what had to be left out although it ought to have fitted. */
  warn(problem: string): void;
}
