import { runsOn } from '../../../storage/members/belonging.ts';
import type { Seat, Standing } from '../../../storage/members/members.ts';
import type { GivenInput, ReportPart, Review, RollPlace } from '../../../storage/reviews/reviews.ts';
import type { NetworkContext } from '../../context.ts';
import { foldName } from '../../fields/called.ts';
import { groupBy } from '../../files/group-by.ts';
import { ROLES, type Standpoint } from '../../roles/roles.ts';
import { templateOf } from '../template.ts';
import { partsOf } from './parts.ts';

/**
 * What a review that closes tells by locality and role, as its reviewers have them on that day. It is kept as numbers of groups:
 * whose an anonymous input is is known to this function alone, and gone when it returns.
 */
export async function partsAtClose(
  review: Review,
  { reviewers, given }: { reviewers: RollPlace[]; given: GivenInput[] },
  { store, network, today }: Pick<NetworkContext, 'store' | 'network' | 'today'>,
): Promise<ReportPart[]> {
  if (!review.isParted) return [];
  const standings = await store.members.standings(network.id, today);
  const seats = await store.members.seats(network.id, today, { locality: { not: null } });
  const localities = localitiesOf(seats.filter((seat) => runsOn(seat, today)));
  const answers = new Map(given.map((each) => [each.personId, each.answers]));
  const placed = reviewers.map(({ personId }) => ({
    answers: answers.get(personId) ?? null,
    locality: localities.get(personId) ?? 'No locality',
    role: roleOf(standings.get(personId)),
  }));
  return partsOf(placed, templateOf(review).questions);
}

/** By person, their locality, spelt as it is first; those with more than one are a group of their own. */
function localitiesOf(seats: Seat[]): Map<string, string> {
  const spelt = new Map<string, string>();
  for (const { locality } of seats)
    if (locality !== null && !spelt.has(foldName(locality))) spelt.set(foldName(locality), locality);
  const held = groupBy(
    seats.flatMap(({ personId, locality }) =>
      personId === null || locality === null ? [] : [{ personId, locality: foldName(locality) }],
    ),
    ({ personId }) => personId,
  );
  return new Map(
    [...held].map(([personId, theirs]) => {
      const [only = '', ...others] = new Set(theirs.map(({ locality }) => locality));
      return [personId, others.length > 0 ? 'More than one locality' : (spelt.get(only) ?? only)];
    }),
  );
}

/** The highest role that somebody has, in words. */
function roleOf(standing: Pick<Standing, 'roles'> | undefined): string {
  if (!standing) return 'no member any more';
  const highest = (Object.keys(ROLES) as Standpoint[]).find(
    (role) => role !== 'member' && standing.roles.includes(role),
  );
  return ROLES[highest ?? 'member'];
}
