import type { Field } from '../field.ts';
import type { Clause } from './pattern.ts';
import type { Beginnings } from './read-clauses.ts';

type Ways = Partial<Beginnings>;

type Kind = 'when' | 'who' | 'words' | 'other';

const DEADLINE = [
  ...['by', 'due', 'due by', 'due on', 'due date', 'deadline', 'deadline is', 'deadline of', 'to be done by'],
  ...['to be completed by', 'to be finished by', 'for completion by', 'complete by', 'no later than'],
  ...[
    'not later than',
    'on or before',
    'target date',
    'with a deadline of',
    'is due',
    'is due on',
    'is due by',
  ],
];
const CLOSES = [
  ...['closes', 'closes on', 'closes at', 'closes by', 'closing', 'closing on', 'closing at', 'closing date'],
  ...[
    'ends',
    'ends on',
    'ends at',
    'ending',
    'open until',
    'open till',
    'until',
    'till',
    'deadline',
    'vote by',
  ],
];
const BEGINS = [
  'from',
  'starting',
  'starting on',
  'starts',
  'starts on',
  'as of',
  'with effect from',
  'wef',
  'effective',
];
const OWNER = ['owner', 'owner is', 'owned by', 'assigned to', 'assign to', 'allocated to'];

/** By keyword and kind of field: what people write for it besides. */
const WAYS: Record<string, Partial<Record<Kind, Ways>>> = {
  by: {
    when: { usual: DEADLINE, atEnd: ['before', 'until', 'till'] },
    who: { usual: ['by', 'represented by'] },
  },
  due: { when: { usual: [...DEADLINE, ...CLOSES], atEnd: ['before'] } },
  closes: { when: { usual: CLOSES, atEnd: ['by', 'close', 'close on', 'close at', 'due', 'before'] } },
  to: {
    when: { usual: ['to', 'until', 'till', '->', '→'], atEnd: ['by', 'for'] },
    who: { usual: ['to', '->', '→', '=>'] },
  },
  on: {
    when: {
      usual: ['on', 'date', 'starting', 'starts', ...BEGINS.slice(4)],
      atEnd: ['at', 'for', 'from', 'in'],
    },
  },
  from: { when: { usual: BEGINS } },
  for: { other: { usual: ['for', 'lasting', 'duration', 'length', 'term', 'for a term of'] } },
  in: {
    words: { usual: ['in', 'via'], atEnd: ['at'], labels: ['venue', 'location', 'place', 'where', 'room'] },
  },
  at: {
    words: { usual: ['at'], labels: ['organisation', 'practice', 'from'] },
    other: { usual: ['at', 'time'] },
  },
  because: { words: { usual: ['because'], labels: ['reason', 'the reason', 'why', 'rationale'] } },
  with: { who: { usual: ['with', 'reviewers', 'reviewer', 'reviewed by', 'asking'] } },
  owner: { who: { usual: OWNER } },
  lead: { who: { usual: ['lead', 'lead is', 'led by', 'lead by', 'leader'] } },
  'led by': { who: { usual: ['led by', 'lead by', 'lead', 'leader', 'presented by', 'presenter'] } },
  as: { other: { usual: ['as', 'role'] } },
  'choose up to': {
    other: { usual: ['choose up to', 'choose', 'up to', 'pick up to', 'pick', 'select up to', 'maximum'] },
  },
};

/** What begins the words that say whose it is, where the pattern has them at the front. */
export const WHOSE: Beginnings = { usual: [...OWNER, 'for', '->', '→'], atEnd: [], labels: ['who'] };

function kindOf({ input, typed }: Pick<Field<unknown>, 'input' | 'typed'>): Kind {
  if (input === 'date' || input === 'instant') return 'when';
  if (input === 'person' || input === 'people') return 'who';
  return typed === 'words' ? 'words' : 'other';
}

/** The words that begin a clause, its own first. */
export function beginningsOf({ keyword }: Clause, field: Field<unknown>): Beginnings {
  const { usual = [], atEnd = [], labels = [] } = WAYS[keyword]?.[kindOf(field)] ?? {};
  return { usual: [...new Set([keyword, ...usual])], atEnd, labels };
}
