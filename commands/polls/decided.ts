import type { Decided } from '../../storage/polls/polls.ts';
import { UserError } from '../user-error.ts';
import type { MethodName } from './methods/methods.ts';
import { isAbstention } from './methods/places.ts';
import { keptRule, type Pass, type Quorum } from './rule.ts';

/** What was asked for when a poll is opened. */
interface Asked {
  options: string[];
  most: number | undefined;
  method: MethodName | undefined;
  passes: Pass | 'most' | undefined;
  quorum: Quorum | undefined;
  ties: 'none' | 'lot' | undefined;
}

/** What a poll is opened with: its options, how many a ballot may name, and how it is decided. */
export type Opening = Decided & { options: string[]; most: number };

/** Of a motion, unless another share is named. */
const MAJORITY: Pass = { numerator: 1, denominator: 2, isMore: true, ofEntitled: false };

/** How long the seed of a lot is, in characters. */
const SEED = 8;

/** What was asked for, made whole. Throws `UserError` where its parts do not go together. */
export function settleOpening(asked: Asked, newCode: (length: number) => string): Opening {
  const { options, method } = withoutTheWord(asked);
  const most = mostOf(method, options, asked.most);
  if (method === 'motion') mustBeMotion(options, asked);
  const pass = asked.passes === 'most' ? null : (asked.passes ?? (method === 'motion' ? MAJORITY : null));
  return {
    ...{ options, most, method, seats: 1 },
    ...keptRule({ pass, quorum: asked.quorum ?? null }),
    seed: asked.ties === 'lot' ? newCode(SEED) : null,
  };
}

const STANCE = /^(?:i |we )?(?:for|against|aye|nay|yes|no|abst(?:ain|ention))$/i;

/** "For | Against | Abstain motion": the word after what can be said of a motion is none of it. */
function withoutTheWord({ options, method, most }: Asked): { options: string[]; method: MethodName } {
  const last = options.at(-1) ?? '';
  const [, stance = ''] = /^(.*\S) (?:as a )?motion$/i.exec(last) ?? [];
  if (!STANCE.test(stance)) return { options, method: method ?? ((most ?? 1) > 1 ? 'several' : 'single') };
  return { options: [...options.slice(0, -1), stance], method: method ?? 'motion' };
}

function mostOf(method: MethodName, options: string[], asked: number | undefined): number {
  if (asked !== undefined && asked > 1 && method !== 'several')
    throw new UserError('How many may be chosen goes with several choices only. Please leave it out.', {
      field: 'most',
    });
  if (method === 'approval') return options.length;
  const most = asked ?? (method === 'several' ? options.length : 1);
  if (most <= options.length) return most;
  throw new UserError(`There are only ${options.length} options. Please give a lower number.`, {
    field: 'most',
  });
}

function mustBeMotion(options: string[], { ties }: Asked): void {
  const [, , third, fourth] = options;
  if ((third !== undefined && !isAbstention(third)) || fourth !== undefined)
    throw new UserError('A motion has two options, for and against, and may have a third: Abstain.', {
      field: 'options',
    });
  if (ties === 'lot')
    throw new UserError(
      'A motion is carried or not: with as many against as for it is not. Please leave the lot out.',
      {
        field: 'ties',
      },
    );
}
