/** What the kinds of records are called besides, by the word that commands have for them. */
const NOUNS: Record<string, string> = {
  action: 'actions?(?: (?:points?|items?))?|to-?dos?|to dos?|tasks?',
  decision: 'decisions?|resolutions?',
  meeting: 'meetings?',
  poll: 'polls?|ballots?',
  review: 'reviews?',
  milestone: 'milestones?',
  member: 'members?|people',
  network: 'networks?',
  org: 'orgs?|organi[sz]ations?',
  digest: 'digests?',
};

/** What is done to them, by the command's words. */
const VERBS: Record<string, Record<string, string>> = {
  action: {
    add: 'add|new|create|record|log|raise|make|note',
    done: '(?:is |are |mark )?(?:now )?(?:done|completed?|finish(?:ed)?|closed?|sorted)|tick off',
    move: 'move|postpone|reschedule|defer|delay|put back|extend|push back',
    give: 'give|assign|reassign|transfer|hand(?: over)?',
    reopen: 're-?open',
    edit: 'edit|change|update|amend',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display|look at',
  },
  decision: {
    record: 'record|add|new|log|note|make|minute',
    replace: 'replace|supersede',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display',
  },
  meeting: {
    schedule: 'schedule|plan|arrange|book|set up|new|create|add|organi[sz]e',
    cancel: 'cancel|call off',
    move: 'move|postpone|reschedule|put back',
    start: 'start|begin',
    minutes: 'minutes',
    agenda: 'agenda',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display',
  },
  poll: {
    open: 'open|start|create|new|add|make|run',
    extend: 'extend|move|postpone',
    cancel: 'cancel|call off',
    close: 'close|end|finish',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display|result|results',
  },
  review: {
    open: 'open|create|new|add',
    extend: 'extend|move|postpone',
    cancel: 'cancel|call off',
    close: 'close|finish',
    stop: 'stop',
    input: 'input|answer',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display',
  },
  milestone: {
    done: '(?:is |are |mark )?(?:now )?(?:done|completed?|finish(?:ed)?|reached|met)',
    move: 'move|postpone|reschedule|defer|delay|put back|extend',
    give: 'give|assign|reassign|transfer|hand(?: over)?',
    reopen: 're-?open',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display',
  },
  member: {
    add: 'add|new|appoint|appointed|welcome',
    end: 'end|remove|retire',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view|see|display',
  },
  network: {
    create: 'create|new|start',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view',
  },
  org: {
    add: 'add|new|create',
    list: '(?:list|show|see|view)(?: (?:me|us))? all|list|all',
    show: 'show|view',
    merge: 'merge',
    rename: 'rename',
  },
  digest: { now: 'now|show', off: 'off|stop' },
};

/** The kind of record that a reference names by its letter, "A1", "W1.2". */
const REFERENCE = /^#?(?:([admpr])\d{1,9}|(w)\d{1,9}\.\d{1,9})(?=$|[\s,.;:!?>–—-]|→)/;
const KINDS: Record<string, string> = {
  a: 'action',
  d: 'decision',
  m: 'meeting',
  p: 'poll',
  r: 'review',
  w: 'milestone',
};
const REFERENCES =
  /^(?:#?[admpr]\d{1,9}|#?w\d{1,9}\.\d{1,9})(?:(?:\s*[,;&/+]\s*(?:and )?|\s+and\s+|\s+)#?(?:[admpr]\d{1,9}|w\d{1,9}\.\d{1,9}))*/;

const BEFORE_REFERENCE = new RegExp(
  `^(?:${Object.values(NOUNS).join('|')}) (?=#?(?:[admpr]\\d|w\\d+\\.\\d))`,
);

/** How many characters say what kind of record a reference names that follows them: "action A1 done". */
export const nounBeforeReference = (flatText: string): number =>
  BEFORE_REFERENCE.exec(flatText.slice(0, 60))?.[0].length ?? 0;

/** Whole beginnings that mean a command. */
const SAYINGS: [RegExp, string][] = [
  [/^(?:my|mine) (?:actions?|tasks?|to-?dos?)$/, 'action list mine'],
  [/^(?:it was |it is |we )?(?:agreed?|resolved|decided)(?: that\b|:| -)?(?=[\s:])/, 'decision record'],
  [/^decisions?(?: -|:)/, 'decision record'],
  [
    /^(?:actions?|to-?do|to do|task)(?: points?| items?)?(?:(?: -|:)|(?= [@\uE000])| for(?= [@\uE000]))/,
    'action add',
  ],
  [/^(?:to-?do|task)(?= (?!list|done|show|all))/, 'action add'],
  [/^(?:minute|note)(?::| that\b)?(?= )/, 'meeting note'],
  [/^minutes(?: of| for)?(?= m\d)/, 'meeting minutes'],
  [/^agenda(?: of| for)?(?= m\d)/, 'meeting agenda'],
  [/^(?:send )?apologies(?: from| for|:)?(?= )/, 'meeting apologies'],
  [/^(?:we )?appoint(?:ed)?(?= )/, 'member add'],
  [/^vote for(?= )/, 'vote'],
];

const BETWEEN = `(?: (?:a|an|the|new|all|our|my|another|following))*`;
const AFTER = String.raw`(?: (?:for|to)(?= [@\uE000]))?(?=$|[\s:,–—-])\s*[:,]?`;

interface Reading {
  pattern: RegExp;
  command: string;
}

/** "add an action", "tasks list", "new poll": verb and noun in either order. */
const READINGS: Reading[] = Object.entries(VERBS).flatMap(([noun, verbs]) =>
  Object.entries(verbs).flatMap(([verb, words]) => [
    { pattern: new RegExp(`^(?:${words})${BETWEEN} (?:${NOUNS[noun]})${AFTER}`), command: `${noun} ${verb}` },
    { pattern: new RegExp(`^(?:${NOUNS[noun]}) (?:${words})${AFTER}`), command: `${noun} ${verb}` },
  ]),
);
const PLURALS: Reading[] = Object.entries(NOUNS).map(([noun, words]) => ({
  pattern: new RegExp(`^(?:all |open )?(?:${words})$`),
  command: `${noun} list`,
}));

/** Words put another way as a command's own; the rest of what was typed is all but what stands from one place to the other. */
export interface Reworded {
  command: string;
  from: number;
  to: number;
}

/** How a command said in everyday words, or by a reference alone, is typed; undefined where it is none we know. */
export function reword(flatText: string): Reworded | undefined {
  const start = flatText.slice(0, 120);
  for (const [pattern, command] of SAYINGS) {
    const found = pattern.exec(start);
    if (found) return { command, from: 0, to: found[0].length };
  }
  for (const { pattern, command } of READINGS) {
    const found = pattern.exec(start);
    if (found) return { command, from: 0, to: found[0].length };
  }
  const plural =
    flatText.length < 40
      ? PLURALS.find(({ pattern }) => pattern.test(flatText) && flatText.endsWith('s'))
      : undefined;
  return plural ? { command: plural.command, from: 0, to: flatText.length } : byReference(start);
}

/** The verbs of each kind, each ready to be looked for at the front. */
const VERBS_AHEAD = Object.entries(VERBS).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, words]) => ({
    noun,
    verb,
    pattern: new RegExp(`^(?:${words})(?=$|[\\s.!,:])`),
  })),
);

/** "A1 done", "done A1", "A1 → @cat", "A1 by Friday", "A1". */
function byReference(flatText: string): Reworded | undefined {
  const ahead = REFERENCE.exec(flatText);
  if (ahead) return afterReference(KINDS[ahead[1] ?? ahead[2] ?? ''] ?? '', flatText);
  for (const { noun, verb, pattern } of VERBS_AHEAD) {
    const found = pattern.exec(flatText);
    const reference = found && REFERENCE.exec(flatText.slice(found[0].length).trim());
    if (found && reference && KINDS[reference[1] ?? reference[2] ?? ''] === noun)
      return { command: `${noun} ${verb}`, from: 0, to: found[0].length };
  }
  return undefined;
}

/** What the words after a reference ask to be done with it; nothing after it asks to see it. */
function afterReference(noun: string, flatText: string): Reworded | undefined {
  const at = REFERENCES.exec(flatText)?.[0].length ?? 0;
  const from = at + (/^[\s,:–—-]*(?!>)/.exec(flatText.slice(at))?.[0].length ?? 0);
  const after = flatText.slice(from);
  const as = (verb: string, to = at) => ({ command: `${noun} ${verb}`, from: at, to });
  if (/^[.?!]*$/.test(after)) return as('show', flatText.length);
  const known = VERBS_AHEAD.filter((each) => each.noun === noun);
  for (const { verb, pattern } of known) {
    const found = pattern.exec(after);
    if (found) return as(verb, from + found[0].length);
  }
  const takes = (verb: string): boolean => known.some((each) => each.verb === verb);
  if (/^(?:->|→|=>|>|to|for)\s*(?:[@\uE000]|me$)/.test(flatText.slice(at).trim()) && takes('give'))
    return as('give');
  return /^(?:by|due|until|to|->|→)\s/.test(flatText.slice(at).trim()) && takes('move')
    ? as('move')
    : undefined;
}
