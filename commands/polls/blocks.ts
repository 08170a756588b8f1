import type { NewPlace, Poll } from '../../storage/polls/polls.ts';
import { UserError } from '../user-error.ts';
import type { Electorate } from './electorate.ts';
import { fraction, NOTHING, plus, sayFraction } from './fraction.ts';
import type { VotingBlock } from './weigh.ts';

/** The blocks of a poll whose votes are weighted; none in any other. */
export const blocksOf = ({ blocks }: Pick<Poll, 'blocks'>): VotingBlock[] =>
  (blocks as VotingBlock[] | null) ?? [];

/** What is known of an organisation by which its block is found. */
interface Classed {
  name: string;
  kind: string | null;
}

/** Refuses shares that do not add up to the whole. */
function mustAddUp(blocks: readonly VotingBlock[]): void {
  const all = blocks
    .map(({ numerator, denominator }) => fraction(BigInt(numerator), BigInt(denominator)))
    .reduce(plus, NOTHING);
  if (all.above === all.below) return;
  throw new UserError(
    `These shares add up to ${sayFraction(all)}. Please give shares that add up to the whole, such as federation 2/3, provider 1/3.`,
    { field: 'weights' },
  );
}

/**
 * Gives each place its block: the one called like its organisation or, if none is, like its kind. Throws
 * `UserError` for an organisation without a block, and a block without an organisation.
 */
export function inBlocks(
  places: readonly NewPlace[],
  blocks: readonly VotingBlock[],
  organisations: ReadonlyMap<string, Classed>,
): NewPlace[] {
  const blockFor = ({ name, kind }: Classed): number =>
    [name, kind]
      .map((called) => blocks.findIndex((block) => isCalled(called, block.name)))
      .find((at) => at >= 0) ?? -1;
  const found = places.map((place) => {
    const organisation = organisations.get(place.organisationId ?? '');
    return { place, organisation, at: organisation ? blockFor(organisation) : -1 };
  });
  const outside = found.flatMap(({ organisation, at }) => (organisation && at < 0 ? [organisation] : []));
  if (outside.length > 0)
    throw new UserError(
      `No share was given for ${outside.map(({ name, kind }) => `${name} (${kind ?? 'of no kind'})`).join('; ')}. Please name a share for each organisation or for its kind.${sayHowKind(outside)}`,
      { field: 'weights' },
    );
  const empty = blocks.filter((_, index) => !found.some(({ at }) => at === index));
  if (empty.length > 0)
    throw new UserError(
      `Nobody here speaks for ${empty.map(({ name }) => name).join(', ')}, so that share could not be given. Please leave it out, or add who does.`,
      { field: 'weights' },
    );
  return found.map(({ place, at }) => ({ ...place, block: at + 1 }));
}

/** How an organisation is given a kind, if one of these has none. */
function sayHowKind(outside: readonly Classed[]): string {
  const none = outside.find(({ kind }) => kind === null);
  return none ? ` A kind is given with: org add "${none.name}" --kind federation` : '';
}

/** Whether an organisation or a kind is meant by a name, in any case, one or several: "Federations". */
const isCalled = (called: string | null, name: string): boolean =>
  called !== null && singular(called) === singular(name);

const singular = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<=[^s])s$/, '');

/** What of an opening weights may not go with. */
interface WeightedOpening {
  method: string;
  tiesByChair: boolean;
  isSecret: boolean;
}

/** Refuses weights that do not go with the rest of an opening, and a way to give shares where there are none. */
export function mustSuitWeights(
  { weights, shares }: { weights: VotingBlock[] | undefined; shares: 'split' | 'unit' | undefined },
  electorate: Electorate | undefined,
  { method, tiesByChair, isSecret }: WeightedOpening,
): void {
  if (!weights) {
    if (shares === undefined) return;
    throw new UserError('There are no shares to give. Please say the weights, or leave that out.', {
      field: 'shares',
    });
  }
  mustAddUp(weights);
  if (!['single', 'motion'].includes(method))
    throw new UserError('Only motions and polls of one choice are weighted. Please leave the weights out.', {
      field: 'weights',
    });
  if (isSecret)
    throw new UserError(
      'A weighted poll cannot be secret: the weights would tell how each of a small block voted.',
      { field: 'secret' },
    );
  if (tiesByChair)
    throw new UserError('A casting vote has no weight. Please have a tie parted by lot, or carry nothing.', {
      field: 'ties',
    });
  if (electorate && !('onePer' in electorate && electorate.onePer === 'organisation'))
    throw new UserError(
      'Weights are of organisations, each of which has one vote. Please leave out who may vote.',
      { field: 'electorate' },
    );
}
