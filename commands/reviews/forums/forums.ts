import type { Forum } from '../../../storage/reviews/reviews.ts';

/** A matter that a peer review is not the place for. */
export interface OtherForum {
  /** "a concern about how a named colleague works". */
  what: string;
  /** Whom to turn to, unless the network names somebody. */
  contact: string;
}

/** The matters that a peer review is not the place for, the most pressing first. */
export const FORUMS: Record<Forum, OtherForum> = {
  safeguarding: {
    what: 'a safeguarding concern',
    contact: 'your organisation’s safeguarding lead, or 999 if somebody is in danger now',
  },
  fraud: {
    what: 'a suspicion of fraud',
    contact: 'the NHS Fraud and Corruption Reporting Line, 0800 028 40 60',
  },
  incident: {
    what: 'an incident that must be reported',
    contact: 'your organisation’s incident reporting, and Learn from patient safety events (LFPSE)',
  },
  conduct: {
    what: 'a concern about a named colleague, or a sanction',
    contact:
      'the professional standards team of your integrated care board or area team; about fitness to practise, the regulator',
  },
  complaint: {
    what: 'a patient’s complaint',
    contact: 'the practice’s complaints procedure, or the integrated care board',
  },
};
