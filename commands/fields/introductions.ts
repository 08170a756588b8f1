/**
 * The words that introduce what is written for a field. `usual` ones may stand anywhere. `atEnd` ones count
 * only when what follows them reaches to the next field or the end. `labels` need a colon. `own` ones are a
 * part of what they introduce: "fortnightly on Mondays".
 */
export interface Beginnings {
  usual?: readonly string[];
  atEnd?: readonly string[];
  labels?: readonly string[];
  own?: readonly string[];
}

/** The words that people use instead of a keyword in a command's usage, by that keyword. */
export type Introductions = Readonly<Record<string, Beginnings>>;

/** The same field, which people may also introduce with these words. */
export const introduced = <F extends { introducedBy?: Introductions }>(field: F, by: Introductions): F => ({
  ...field,
  introducedBy: { ...field.introducedBy, ...by },
});

/** Words that introduce when something must be done. */
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

/** Words that introduce when a poll or a review closes. */
export const CLOSES = [
  ...['closes', 'closes on', 'closes at', 'closes by', 'closing', 'closing on', 'closing at', 'closing date'],
  ...['ends', 'ends on', 'ends at', 'ending', 'open until', 'open till', 'until', 'till', 'til', 'deadline'],
  ...['vote by', 'voting closes', 'voting ends', 'voting closes on', 'voting ends on'],
];

/** Words that introduce who owns something. */
export const OWNER = ['owner', 'owner is', 'owned by', 'assigned to', 'assign to', 'allocated to'];

const IN_FORCE = ['as of', 'with effect from', 'wef', 'w.e.f.', 'effective', 'effective from'];

/** Words that introduce a day, with or without a time. */
export const WHEN: Introductions = {
  by: {
    usual: DEADLINE,
    atEnd: [
      ...[
        'before',
        'b4',
        'until',
        'till',
        'til',
        'wanted for',
        'needed for',
        'required for',
        'due for',
        'in time for',
      ],
      ...['timescale', 'target', 'eta'],
    ],
    labels: ['when', 'date', 'target', 'timescale', 'eta'],
  },
  to: { usual: ['until', 'till', 'til'], atEnd: ['by', 'for'] },
  until: { usual: ['till', 'til'] },
  on: {
    usual: ['date', 'starting', 'starts', 'starts on', ...IN_FORCE],
    atEnd: ['at', 'for', 'from', 'in'],
    labels: ['when'],
  },
  from: { usual: ['starting', 'starting on', 'starts', 'starts on', ...IN_FORCE] },
};

/** Words that introduce a person. */
export const WHO: Introductions = { to: { atEnd: ['for'] }, owner: { usual: OWNER } };

/** Words that introduce how long something lasts. */
export const HOW_LONG: Introductions = {
  for: { usual: ['lasting', 'duration', 'length', 'term', 'for a term of'] },
};

/** Words that introduce a place. */
export const WHERE: Introductions = {
  in: {
    usual: ['via'],
    atEnd: ['at', 'on', 'over', '@'],
    labels: ['venue', 'location', 'place', 'where', 'room'],
  },
};

/** Words that introduce the link by which people join online. What follows must be a link, so that few words suffice. */
export const ONLINE: Introductions = {
  'online at': {
    usual: [
      ...['online', 'online via', 'online on', 'join at', 'join online at'],
      ...['link', 'with link', 'with the link'],
    ],
    atEnd: ['at'],
    labels: ['teams', 'teams link', 'zoom', 'zoom link', 'meeting link', 'online link', 'join online'],
  },
};

/** Words that introduce a reason. */
export const WHY: Introductions = {
  because: { labels: ['reason', 'the reason', 'why', 'rationale'] },
};
