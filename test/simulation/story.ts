import { endOfMinute } from '../../commands/dates/closing.ts';
import { addDays, type Day, instantOf } from '../../commands/dates/dates.ts';
import { ZONE } from './bot.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Deed, WORDS } from './deed.ts';
import { besides, PEOPLE, type Person } from './people.ts';
import { type Way, wayOf } from './way.ts';

/** Somebody's deed, some milliseconds after the start of the scene. */
export interface Ask {
  by: string;
  at: number;
  deed: Deed;
  way: Way;
  /** The platform repeats the request this many milliseconds later; null for no repeat. */
  again: number | null;
}

/**
 * A bot is killed: after some milliseconds of the scene, when it has sent a number of further statements. It restarts after
 * `away` milliseconds.
 */
export interface Crash {
  bot: number;
  at: number;
  statements: number;
  away: number;
}

/** What happens within some minutes. */
export interface Scene {
  at: Date;
  asks: Ask[];
  crashes: Crash[];
}

/** Everything a seed determines except the order of steps, which its number and `salt` choose. */
export interface Story {
  seed: number;
  salt: number;
  scenes: Scene[];
  /** Whether the story continues until after the next morning's reminders. */
  goesOn: boolean;
  /** How many in a thousand calls to platforms, and in a thousand statements, fail during the scenes. */
  callFaults: number;
  storeFaults: number;
  /** To whom their platform lets nobody write any more; null for none. */
  unreachable: string | null;
}

/** The options of every poll. */
export const OPTIONS = ['Leeds', 'York', 'Hull'];
/** The first day of every story. */
export const FIRST_DAY: Day = '2027-06-01';
/** When the polls with which every story begins close: at the end of this minute. */
export const CLOSING = instantOf(FIRST_DAY, '11:00', ZONE);
/** Everything in a scene starts within this time, in milliseconds. */
const SCENE_MS = 6_000;
/** What happens at once starts within this time; and how long after their first deed people do their second. */
const AT_ONCE_MS = 60;
const SECOND_MS = 2_500;
const THEMES = ['records', 'ballots', 'managers', 'all'] as const;
type Theme = (typeof THEMES)[number];

/** Generates the story of a seed. */
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
    unreachable: chance.permille(150) ? chance.pick(PEOPLE).handle : null,
  };
}

/**
 * When the scenes start: one, or several, soon after each other, just before the first polls close, or just before the next
 * morning's reminders.
 */
function momentsOf(chance: Chance): Date[] {
  const first = instantOf(FIRST_DAY, '10:00', ZONE);
  const soon = new Date(first.getTime() + (3 + chance.below(18)) * 60_000);
  const closes = endOfMinute(CLOSING).getTime() - chance.pick([0, SECOND_MS, 0]) - chance.below(AT_ONCE_MS);
  const closing = new Date(closes);
  const morning = new Date(instantOf(addDays(FIRST_DAY, 1), '09:00', ZONE).getTime() - chance.below(4_000));
  const later = instantOf(addDays(FIRST_DAY, 1), '15:00', ZONE);
  return chance.pick([
    [first],
    [first],
    [first],
    [first, soon],
    [first, soon],
    [closing],
    [first, closing],
    [first, morning],
    [first, later],
  ]);
}

/** Returns a function that makes texts, each different. */
function createWords(): () => string {
  let said = 0;
  return () => {
    said += 1;
    return `${WORDS} ${said}`;
  };
}

/** One or two deeds by each of a few people, many of them concurrent. */
function asksOf(theme: Theme, at: Date, chance: Chance, words: () => string): Ask[] {
  const isAtOnce = chance.permille(600);
  return PEOPLE.filter(() => chance.permille(700)).flatMap((person) =>
    Array.from({ length: 1 + chance.below(2) }, (_, index) => {
      const deed = deedOf(person, theme, at, chance, words);
      return {
        ...{ by: person.handle, deed, way: wayOf(deed.do, chance) },
        at: index * SECOND_MS + chance.below(isAtOnce ? AT_ONCE_MS : SCENE_MS),
        again: chance.permille(150) ? chance.below(4_000) : null,
      };
    }),
  );
}

const crashesOf = (chance: Chance): Crash[] =>
  [0, 1]
    .filter(() => chance.permille(350))
    .map((bot) => ({
      ...{ bot, at: chance.pick([0, 0, SECOND_MS, chance.below(SCENE_MS)]) },
      statements: 1 + chance.below(40),
      away: 500 + chance.below(20_000),
    }));

/** For how many hours polls may be open. */
const OPEN_HOURS = [1, 3, 26, 50] as const;

const LIKELY: Record<Theme, readonly [Deed['do'], ...Deed['do'][]]> = {
  records: ['add', 'add', 'done', 'done', 'reopen', 'move', 'give', 'edit', 'edit', 'decide', 'undo', 'undo'],
  ballots: ['open', 'vote', 'vote', 'vote', 'vote', 'vote', 'close', 'close', 'undo'],
  managers: ['dismiss', 'dismiss', 'dismiss', 'dismiss', 'appoint', 'undo'],
  all: [
    'add',
    'done',
    'move',
    'give',
    'edit',
    'decide',
    'open',
    'vote',
    'close',
    'appoint',
    'dismiss',
    'undo',
  ],
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
    case 'edit':
      return { do: does, action: number(), text: said() };
    case 'decide':
      return { do: does, text: said() };
    case 'open':
      return {
        ...{ do: does, question: said(), options: OPTIONS },
        ...{ isSecret: chance.permille(300), closesAt: closes() },
      };
    case 'vote':
      return { do: does, poll: chance.pick([1, 1, 2, 3]), choice: 1 + chance.below(3) };
    case 'close':
      return { do: does, poll: chance.pick([1, 1, 2, 3]) };
    case 'appoint':
      return { do: does, whom: someone() };
    case 'dismiss':
      // Who ends their own role holds up nobody else who does, but for the lock of the network.
      return { do: does, whom: chance.permille(600) ? person.handle : someone() };
    case 'undo':
      return { do: does, on: number() };
  }
}
