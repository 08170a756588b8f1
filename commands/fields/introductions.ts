/** The words that begin what is written for a field: anywhere; only where it goes on to the next or to the end; or with a colon, as a label. */
export interface Beginnings {
  usual?: readonly string[];
  atEnd?: readonly string[];
  labels?: readonly string[];
}

/** What people write for a field besides the keyword that its command’s usage shows, by that keyword. */
export type Introductions = Readonly<Record<string, Beginnings>>;

/** The same field, which people introduce in these words too. */
export const introduced = <F extends { introducedBy?: Introductions }>(field: F, by: Introductions): F => ({
  ...field,
  introducedBy: { ...field.introducedBy, ...by },
});

/** By when something is to be done. */
export const DEADLINE = [
  ...['by', 'due', 'due by', 'due on', 'due date', 'deadline', 'deadline is', 'deadline of', 'to be done by'],
  ...['to be completed by', 'to be finished by', 'for completion by', 'complete by', 'no later than'],
  ...['needed by', 'required by', 'wanted by', 'expected by', 'to be complete by', 'to be returned by'],
  ...[
    'for return by',
    'by when',
    'not later than',
    'on or before',
    'target date',
    'with a deadline of',
    'is due',
    'is due on',
  ],
  'is due by',
];

/** When something that asks people closes. */
export const CLOSES = [
  ...['closes', 'closes on', 'closes at', 'closes by', 'closing', 'closing on', 'closing at', 'closing date'],
  ...['ends', 'ends on', 'ends at', 'ending', 'open until', 'open till', 'until', 'till', 'deadline'],
  ...['vote by', 'voting closes', 'voting ends', 'voting closes on', 'voting ends on'],
];

/** Whose something is to be. */
export const OWNER = ['owner', 'owner is', 'owned by', 'assigned to', 'assign to', 'allocated to'];

const IN_FORCE = ['as of', 'with effect from', 'wef', 'w.e.f.', 'effective', 'effective from'];

/** How a day, or a day and a time, is introduced. */
export const WHEN: Introductions = {
  by: {
    usual: DEADLINE,
    atEnd: [
      ...['before', 'until', 'till', 'wanted for', 'needed for', 'required for', 'due for', 'in time for'],
      ...['timescale', 'target', 'eta'],
    ],
    labels: ['when', 'date', 'target', 'timescale', 'eta'],
  },
  to: { usual: ['until', 'till'], atEnd: ['by', 'for'] },
  on: { usual: ['date', 'starting', 'starts', 'starts on', ...IN_FORCE], atEnd: ['at', 'for', 'from', 'in'] },
  from: { usual: ['starting', 'starting on', 'starts', 'starts on', ...IN_FORCE] },
};

/** How a person is introduced. */
export const WHO: Introductions = { to: { atEnd: ['for'] }, owner: { usual: OWNER } };

/** How long something takes, or is held. */
export const HOW_LONG: Introductions = {
  for: { usual: ['lasting', 'duration', 'length', 'term', 'for a term of'] },
};

/** Where something is, or where somebody is from. */
export const WHERE: Introductions = {
  in: {
    usual: ['via'],
    atEnd: ['at', 'on', 'over'],
    labels: ['venue', 'location', 'place', 'where', 'room'],
  },
};

/** Why something is so. */
export const WHY: Introductions = {
  because: { labels: ['reason', 'the reason', 'why', 'rationale'] },
};
