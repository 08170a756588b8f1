/** The progress of a request or a job. */
export interface Progress {
  /** How many statements were sent to the database for it. */
  statements: number;
  /** Whether it was given up, and must not change anything any more. */
  wasGivenUp: boolean;
  /** Whether the database has been asked to commit its changes. */
  isCommitting: boolean;
}

export const beginProgress = (): Progress => ({ statements: 0, wasGivenUp: false, isCommitting: false });
