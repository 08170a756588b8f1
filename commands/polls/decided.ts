import type { Decided } from '../../storage/polls/polls.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import type { Method, TiesAsked } from './methods/method.ts';
import { METHODS, type MethodName } from './methods/methods.ts';
import { keptRule, type Pass, type PassAsked, type PollQuorum } from './rule.ts';

/** What somebody asked for when opening a poll. */
interface AskedOpening {
  /** Undefined for the options of the method. */
  options?: string[] | undefined;
  most?: number | undefined;
  method?: MethodName | undefined;
  passes?: PassAsked | undefined;
  quorum?: PollQuorum | undefined;
  ties?: TiesAsked | undefined;
  seats?: number | undefined;
}

/** What a poll is opened with: its options, how many a ballot may name, and how it is decided. */
export type Opening = Decided & { options: string[]; most: number };

/** The share that carries a motion when no other is named. */
const MAJORITY: Pass = { numerator: 1, denominator: 2, isMore: true, ofEntitled: false };

/** The quorum of a method that needs the vote of everyone who is asked. */
const WHOLE_ROLL: PollQuorum = { numerator: 1, denominator: 1 };

/** The length of a lot's seed in characters. */
const SEED = 8;

/**
 * Completes what was asked for with the usual values. Throws `UserError` when its parts do not go together.
 */
export function settleOpening(
  asked: AskedOpening,
  { newCode, ...when }: ZonedNow & { newCode(length: number): string },
): Opening {
  const { options: entered, method } = optionsAndMethod(asked);
  const options = METHODS[method].readOptions?.(entered, when) ?? entered;
  const { mustFit, needsMajority, drawsLots, ...its } = METHODS[method];
  const most = mostOf(its.most, options, asked.most);
  mustPartTies(asked.ties, drawsLots === true);
  mustFit?.({ options, hasPass: asked.passes !== undefined, ties: asked.ties });
  const seats = seatsOf(its, options, asked.seats);
  const { passes = needsMajority ? MAJORITY : null } = asked;
  const pass = passes === 'most' || passes === 'no block' ? null : passes;
  return {
    ...{ options, most, method, seats },
    ...keptRule({ pass, quorum: asked.quorum ?? (its.needsAll ? WHOLE_ROLL : null) }),
    seed: asked.ties === 'lot' || drawsLots ? newCode(SEED) : null,
    tiesByChair: asked.ties === 'chair',
  };
}

/** Refuses a way to part ties that the method does not know. */
function mustPartTies(ties: TiesAsked | undefined, hasRounds: boolean): void {
  if (hasRounds && (ties === 'none' || ties === 'chair'))
    throw new UserError(
      'Where options are ranked the count itself parts a tie: by earlier preferences, else by lot. Please leave out the ties.',
      { field: 'ties' },
    );
  if (!hasRounds && ties === 'preference')
    throw new UserError(
      'Only ranked options have earlier preferences. Please choose a lot, the chair’s casting vote, or that a tie carries nothing.',
      { field: 'ties' },
    );
}

/** Which options are voted on, and how. Without options, the method must have its own. */
function optionsAndMethod(asked: AskedOpening): { options: string[]; method: MethodName } {
  if (asked.passes === 'no block' && (asked.method ?? 'consent') !== 'consent')
    throw new UserError('Only consent passes with no block. Please choose that method, or another rule.', {
      field: 'passes',
    });
  const method = asked.passes === 'no block' ? 'consent' : asked.method;
  if (asked.options) return withoutTheWord(asked.options, method, asked.most);
  const own = method && METHODS[method].ownOptions;
  if (!method || !own)
    throw new UserError(
      'Please give the options, one on each line: only a motion and consent have their own.',
      {
        field: 'options',
      },
    );
  return { options: [...own], method };
}

/** Whether the options must be given, because the method has none of its own. */
export const needsOptions = ({ method, passes }: Pick<AskedOpening, 'method' | 'passes'>): boolean =>
  passes !== 'no block' && (method === undefined || METHODS[method].ownOptions === undefined);

const STANCE = /^(?:i |we )?(?:for|against|aye|nay|yes|no|abst(?:ain|ention))$/i;

/** In "For | Against | Abstain motion" the last word names the method, so it is taken off the last option. */
function withoutTheWord(
  options: string[],
  method: MethodName | undefined,
  most: number | undefined,
): { options: string[]; method: MethodName } {
  const last = options.at(-1) ?? '';
  const [, stance = ''] = /^(.*\S) (?:as a )?motion$/i.exec(last) ?? [];
  if (!STANCE.test(stance)) return { options, method: method ?? ((most ?? 1) > 1 ? 'several' : 'single') };
  return { options: [...options.slice(0, -1), stance], method: method ?? 'motion' };
}

function mostOf(may: Method['most'], options: string[], asked: number | undefined): number {
  if (asked !== undefined && asked > 1 && may !== 'asked')
    throw new UserError('How many may be chosen goes with several choices only. Please leave it out.', {
      field: 'most',
    });
  if (may === 'all') return options.length;
  const most = asked ?? (may === 'asked' ? options.length : 1);
  if (most <= options.length) return most;
  throw new UserError(`There are only ${options.length} options. Please give a lower number.`, {
    field: 'most',
  });
}

function seatsOf(
  { electsSeveral }: Pick<Method, 'electsSeveral'>,
  options: string[],
  seats: number | undefined,
): number {
  if (!electsSeveral) {
    if (seats === undefined || seats === 1) return 1;
    throw new UserError(
      'Several are elected by the single transferable vote. Please choose that, or leave the seats out.',
      {
        field: 'method',
      },
    );
  }
  if (seats === undefined)
    throw new UserError('How many are to be elected? Please add the number of seats: seats 3', {
      field: 'seats',
    });
  if (seats < options.length) return seats;
  throw new UserError(
    `There are only ${options.length} options for ${seats} seats. Please give a lower number.`,
    {
      field: 'seats',
    },
  );
}
