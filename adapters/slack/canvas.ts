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
  /** Whether the view is shown in a modal, in which Slack draws no tables. */
  isWindow?: true;
  /** Reports what had to be left out although it should have fitted. */
  warn(problem: string): void;
}
