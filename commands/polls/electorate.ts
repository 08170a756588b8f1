import { runsOn } from '../../storage/members/belonging.ts';
import type { Seat, Standing } from '../../storage/members/members.ts';
import type { NewPlace } from '../../storage/polls/polls.ts';
import type { Day } from '../dates/dates.ts';
import { may, ROLES, type Standpoint } from '../roles/roles.ts';

/** Whom a poll asks, if not everyone who may vote: roles, people, or one person for each body. */
export type Electorate = { roles: Standpoint[] } | { people: string[] } | { onePer: VotingBody };

/** What may have one vote: an organisation that members speak for, or a network that they represent. */
export type VotingBody = 'organisation' | 'network';

const COLUMNS = { organisation: 'organisationId', network: 'representsId' } as const;

/** Everything by which an electorate is found: the members’ standings and the seats of the network on a day. */
export interface Membership {
  standings: ReadonlyMap<string, Pick<Standing, 'isMember' | 'roles' | 'otherRoles' | 'readsFromAbove'>>;
  seats: readonly Pick<Seat, 'personId' | 'role' | 'from' | 'until' | 'organisationId' | 'representsId'>[];
  today: Day;
}

/** The places of an electorate, and the bodies for which nobody is left to vote. */
export interface Roll {
  places: NewPlace[];
  /** The ids of those bodies. */
  silent: string[];
}

/** The places on the roll of a poll for an electorate, or for everyone who may vote. */
export function rollOf(electorate: Electorate | undefined, membership: Membership): Roll {
  const able = [...membership.standings].filter(([, standing]) => may(standing, 'vote'));
  if (electorate && 'onePer' in electorate) return onePer(electorate.onePer, membership, able);
  const asked = able.filter(([personId, { roles }]) => isAsked(electorate, personId, roles));
  return { places: asked.map(([personId]) => ({ personId })), silent: [] };
}

function isAsked(
  electorate: Exclude<Electorate, { onePer: VotingBody }> | undefined,
  personId: string,
  roles: Standing['roles'],
): boolean {
  if (!electorate) return true;
  if ('people' in electorate) return electorate.people.includes(personId);
  const theirs: Standpoint[] = roles.length > 0 ? roles : ['member'];
  return theirs.some((role) => electorate.roles.includes(role));
}

/**
 * One place for each body: that of its representative or, if it has none, of whoever else has the highest role
 * for it. The next is their deputy. Nobody votes for two bodies, nor is the deputy of another.
 */
function onePer(body: VotingBody, { seats, today }: Membership, able: [string, unknown][]): Roll {
  const mayVote = new Set(able.map(([personId]) => personId));
  const holders = new Map<string, string[]>();
  for (const seat of seats.toSorted((a, b) => rankOf(a.role) - rankOf(b.role))) {
    const id = seat[COLUMNS[body]];
    if (id === null || !runsOn(seat, today)) continue;
    const theirs = holders.get(id) ?? [];
    if (seat.personId !== null && mayVote.has(seat.personId)) theirs.push(seat.personId);
    holders.set(id, theirs);
  }
  const taken = new Set<string>();
  const take = (among: string[]): string | undefined => {
    const found = among.find((personId) => !taken.has(personId));
    if (found !== undefined) taken.add(found);
    return found;
  };
  // Who speaks for few is chosen first by bodies for which few speak.
  const bodies = [...holders].toSorted(
    ([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1),
  );
  const chosen = bodies.map(([id, among]) => ({ id, among, personId: take(among) }));
  const places = chosen.flatMap(({ id, among, personId }) =>
    personId === undefined ? [] : [{ personId, deputyId: take(among) ?? null, [COLUMNS[body]]: id }],
  );
  return { places, silent: chosen.flatMap(({ id, personId }) => (personId === undefined ? [id] : [])) };
}

const ORDER = ['representative', ...Object.keys(ROLES).filter((role) => role !== 'representative')];
const rankOf = (role: Standpoint): number => ORDER.indexOf(role);

/** An electorate as it is kept with its poll; people are kept by their places alone. */
export function keptElectorate(electorate: Electorate | undefined): string | null {
  if (!electorate) return null;
  if ('onePer' in electorate) return electorate.onePer;
  return 'people' in electorate ? 'people' : `roles ${electorate.roles.join(' ')}`;
}

/** The electorate that was kept so; undefined for everyone who may vote. People chosen by name are not kept. */
export function electorateKept(kept: string | null): Electorate | undefined {
  if (kept === null || kept === 'people') return undefined;
  if (kept === 'organisation' || kept === 'network') return { onePer: kept };
  return { roles: kept.split(' ').slice(1) as Standpoint[] };
}

/** The body for which each place of a poll has a vote; undefined where people have their own. */
export const bodyOf = ({ electorate }: { electorate: string | null }): VotingBody | undefined =>
  electorate === 'organisation' || electorate === 'network' ? electorate : undefined;

/** Says whom a kept electorate asks: "clinicians and lead nurses", "one for each organisation". */
export function sayElectorate(kept: string): string {
  if (kept === 'people') return 'chosen people';
  if (kept === 'organisation') return 'one for each organisation';
  if (kept === 'network') return 'one for each network that is represented';
  const names = kept
    .split(' ')
    .slice(1)
    .map((role) => plural(ROLES[role as Standpoint]));
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const plural = (name: string): string => `${name}s`;
