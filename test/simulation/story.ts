import { addDays, type Day, formatDay, formatInstant, instantOf } from '../../commands/dates/dates.ts';
import { ZONE } from './bot.ts';
import { type Chance, chanceOf } from './chance.ts';
import { besides, PEOPLE, type Person } from './people.ts';

/** What somebody asks for. Records are named by the numbers that they may have. */
export type Deed =
  | { do: 'add'; owner: string; text: string; due: Day | null }
  | { do: 'done' | 'reopen'; action: number }
  | { do: 'move'; action: number; due: Day }
  | { do: 'give'; action: number; to: string }
  | { do: 'decide'; text: string }
  | { do: 'open'; question: string; options: string[]; isSecret: boolean; closesAt: Date }
  | { do: 'vote'; poll: number; choice: number }
  | { do: 'close'; poll: number }
  | { do: 'appoint' | 'dismiss'; whom: string }
  | { do: 'undo' };

/** A deed of somebody's, so many milliseconds after the scene began. */
export interface Ask {
  by: string;
  at: number;
  deed: Deed;
  /** Their platform delivers it once more, so many milliseconds later. */
  again: number | null;
}

/**
 * A bot ends without warning: so many milliseconds after the scene began, when it was about to send so many statements more.
 * It begins again after `away`.
 */
export interface Crash {
  bot: number;
  at: number;
  statements: number;
  away: number;
}

/** What happens within some minutes, from a moment on. */
export interface Scene {
  at: Date;
  asks: Ask[];
  crashes: Crash[];
}

/** All that a seed tells of, but for the order in which things come about: that is chosen by its number and `salt`. */
export interface Story {
  seed: number;
  salt: number;
  scenes: Scene[];
  /** Whether it goes on until everyone was reminded the next morning. */
  goesOn: boolean;
  /** Of a thousand calls of a platform, and of a thousand statements, how many fail while the scenes last. */
  callFaults: number;
  storeFaults: number;
}

/** The first day of every story. */
export const FIRST_DAY: Day = '2027-06-01';
/** Everything in a scene begins within this. */
const SCENE_MS = 6_000;
const THEMES = ['records', 'ballots', 'managers', 'all'] as const;
type Theme = (typeof THEMES)[number];

/** Tells the story of a seed. */
export function storyOf(seed: number): Story {
  const chance = chanceOf(seed).apart('story');
  const theme = chance.pick(THEMES);
  const words = createWords();
  const scenes = momentsOf(chance).map((at) => ({
    at,
    asks: asksOf(theme, at, chance, words),
    crashes: crashesOf(chance),
  }));
  return {
    ...{ seed, salt: 0, scenes, goesOn: chance.permille(250) },
    callFaults: chance.pick([0, 0, 60, 200]),
    storeFaults: chance.pick([0, 0, 4, 12]),
  };
}

/** One scene, or several: soon after, or just before reminders come the next morning. */
function momentsOf(chance: Chance): Date[] {
  const first = instantOf(FIRST_DAY, '10:00', ZONE);
  const soon = new Date(first.getTime() + (3 + chance.below(18)) * 60_000);
  const morning = new Date(instantOf(addDays(FIRST_DAY, 1), '09:00', ZONE).getTime() - chance.below(4_000));
  const later = instantOf(addDays(FIRST_DAY, 1), '15:00', ZONE);
  return chance.pick([
    [first],
    [first],
    [first],
    [first, soon],
    [first, soon],
    [first, morning],
    [first, later],
  ]);
}

/** Words that are written once. */
function createWords(): () => string {
  let said = 0;
  return () => {
    said += 1;
    return `${WORDS} ${said}`;
  };
}

/** Each of a few does one or two things, many of them at the same time. */
function asksOf(theme: Theme, at: Date, chance: Chance, words: () => string): Ask[] {
  const isAtOnce = chance.permille(600);
  return PEOPLE.filter(() => chance.permille(700)).flatMap((person) =>
    Array.from({ length: 1 + chance.below(2) }, (_, index) => ({
      by: person.handle,
      at: index * 2_500 + chance.below(isAtOnce ? 60 : SCENE_MS),
      deed: deedOf(person, theme, at, chance, words),
      again: chance.permille(150) ? chance.below(4_000) : null,
    })),
  );
}

const crashesOf = (chance: Chance): Crash[] =>
  [0, 1]
    .filter(() => chance.permille(350))
    .map((bot) => ({
      ...{ bot, at: chance.pick([0, 0, 2_500, chance.below(SCENE_MS)]) },
      statements: 1 + chance.below(40),
      away: 500 + chance.below(20_000),
    }));

/** For how many hours a poll is open. */
const OPEN_HOURS = [1, 3, 26, 50] as const;

const LIKELY: Record<Theme, readonly [Deed['do'], ...Deed['do'][]]> = {
  records: ['add', 'add', 'done', 'done', 'reopen', 'move', 'give', 'decide', 'undo', 'undo'],
  ballots: ['open', 'vote', 'vote', 'vote', 'vote', 'vote', 'close', 'close', 'undo'],
  managers: ['dismiss', 'dismiss', 'dismiss', 'appoint', 'undo', 'add'],
  all: ['add', 'done', 'move', 'give', 'decide', 'open', 'vote', 'close', 'appoint', 'dismiss', 'undo'],
};

function deedOf(person: Person, theme: Theme, at: Date, chance: Chance, said: () => string): Deed {
  const does = chance.pick(LIKELY[theme]);
  const someone = () => chance.pick(besides(person)).handle;
  const number = () => 1 + chance.below(3);
  const due = () => addDays(FIRST_DAY, 1 + chance.below(8));
  const closes = () =>
    new Date(Math.ceil(at.getTime() / 60_000) * 60_000 + chance.pick(OPEN_HOURS) * 3_600_000);
  switch (does) {
    case 'add':
      return { do: does, owner: someone(), text: said(), due: chance.permille(750) ? due() : null };
    case 'done':
    case 'reopen':
      return { do: does, action: number() };
    case 'move':
      return { do: does, action: number(), due: due() };
    case 'give':
      return { do: does, action: number(), to: someone() };
    case 'decide':
      return { do: does, text: said() };
    case 'open':
      return {
        ...{ do: does, question: said(), options: ['Leeds', 'York', 'Hull'] },
        ...{ isSecret: chance.permille(300), closesAt: closes() },
      };
    case 'vote':
      return { do: does, poll: chance.pick([1, 1, 2]), choice: 1 + chance.below(3) };
    case 'close':
      return { do: does, poll: chance.pick([1, 1, 2]) };
    case 'appoint':
    case 'dismiss':
      return { do: does, whom: someone() };
    case 'undo':
      return { do: does };
  }
}

/** In every text that somebody writes, so that it is known wherever it comes to lie. */
export const WORDS = 'Zebrafinch';

/** What they type for it. */
export function typed(deed: Deed): string {
  switch (deed.do) {
    case 'add':
      return `action add @${deed.owner} ${deed.text}${deed.due ? ` by ${formatDay(deed.due)}` : ''}`;
    case 'done':
    case 'reopen':
      return `action ${deed.do} A${deed.action}`;
    case 'move':
      return `action move A${deed.action} to ${formatDay(deed.due)}`;
    case 'give':
      return `action give A${deed.action} to @${deed.to}`;
    case 'decide':
      return `decision record "${deed.text}"`;
    case 'open':
      return `poll open "${deed.question}?" ${deed.options.join(' | ')}${deed.isSecret ? ' secret' : ''} closes ${formatInstant(deed.closesAt, ZONE)}`;
    case 'vote':
      return `vote P${deed.poll} ${deed.choice}`;
    case 'close':
      return `poll close P${deed.poll}`;
    case 'appoint':
      return `member add @${deed.whom} as manager`;
    case 'dismiss':
      return `member end @${deed.whom} as manager because their term is over`;
    case 'undo':
      return 'undo';
  }
}
