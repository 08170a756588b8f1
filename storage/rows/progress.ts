/** How far a request, or a job, has come. */
export interface Progress {
  /** How many statements the database has been sent for it. */
  statements: number;
  /** It was given up, and changes nothing any more. */
  wasGivenUp: boolean;
  /** The database is being asked to commit what it changes. */
  isCommitting: boolean;
}

export const beginProgress = (): Progress => ({ statements: 0, wasGivenUp: false, isCommitting: false });
