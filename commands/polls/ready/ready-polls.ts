/** A poll as its form is filled in, and for how many days it is open. */
export interface ReadyPoll {
  name: string;
  /** Values of the form of a new poll, by field. */
  entered: Record<string, string>;
  days: number;
}

/** Polls that every network can open by name. */
export const READY_POLLS: readonly ReadyPoll[] = [
  {
    name: 'Chair’s election',
    entered: {
      question: 'Who shall be our clinical chair?',
      method: 'ranked',
      secret: 'yes',
      ties: 'lot',
      quorum: 'half',
    },
    days: 14,
  },
  {
    name: 'Terms of reference',
    entered: {
      question: 'Do we adopt the terms of reference?',
      method: 'motion',
      passes: 'two thirds',
      quorum: 'half',
    },
    days: 10,
  },
  {
    name: 'Work plan',
    entered: { question: 'Do we approve the work plan?', method: 'consent' },
    days: 10,
  },
];
