/** The context in which a view is rendered. */
export interface Canvas {
  /** The workspace it is shown in: people with an account there are mentioned, all others named. */
  tenant: string;
  /** A card is for everyone and stays; an answer is for one person, and the next answer may replace it. */
  use: 'card' | 'answer';
  /**
   * Where the files of an answer are posted: in the same place or, if others read there, in the direct
   * messages of whoever asked.
   */
  files?: 'here' | 'direct';
  /** Whether it is shown in a modal or the Home tab, in which Slack draws no tables and takes more blocks. */
  isWindow?: true;
  /** Reports what had to be left out although it should have fitted. */
  warn(problem: string): void;
}
