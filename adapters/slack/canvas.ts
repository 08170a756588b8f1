/** The context in which a view is rendered. */
export interface Canvas {
  /** The workspace it is shown in: people with an account there are mentioned, all others named. */
  tenant: string;
  /** A card is for everyone and stays; an answer is for one person, and the next answer may replace it. */
  use: 'card' | 'answer';
  /** Where the files of an answer are posted: where the answer stands, or in the direct messages of whoever asked, if others read here. */
  files?: 'here' | 'direct';
  /** A view, such as a modal or the Home tab: it shows no table, and takes more blocks than a message. */
  isWindow?: true;
  /** Reports what had to be left out although it should have fitted. */
  warn(problem: string): void;
}
