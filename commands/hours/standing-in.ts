import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import type { RequestContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { cannotStandIn } from '../parts/on-behalf.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';

/** In how many networks somebody may stand in for another. */
const MOST_NETWORKS = 20;

/** The days on which somebody is away. */
export interface Leave {
  awayFrom: Day;
  awayUntil: Day;
}

/**
 * Arranges who stands in for the caller in all networks that both belong to, and tells them; nobody if it is undefined.
 * Resolves to the names of these networks. Throws if they share none.
 */
export async function arrangeStandIn(
  standIn: Person | undefined,
  leave: Leave,
  context: RequestContext<Store>,
): Promise<string[]> {
  const { store, caller } = context;
  const shared = standIn ? await networksWith(standIn, context) : [];
  const away = { personId: caller.id, ...leave };
  const networkIds = shared.map(({ id }) => id);
  const { added, replaced } = await store.standIns.arrange(away, standIn?.id ?? null, networkIds);
  await store.messages.refresh(...replaced);
  if (standIn) await tell(added, standIn.id, 'asked', context);
  return shared.map(({ name }) => name);
}

async function networksWith(standIn: Person, { store, caller, today }: RequestContext) {
  if (standIn.id === caller.id)
    throw new UserError('You cannot stand in for yourself. Name somebody else, or nobody.', {
      field: 'standIn',
    });
  const [own, theirs] = await Promise.all(
    [caller.id, standIn.id].map((id) => store.networks.ofPerson(id, today, MOST_NETWORKS)),
  );
  const ids = new Set(theirs?.map(({ id }) => id));
  const shared = (own ?? []).filter(({ id }) => ids.has(id));
  if (shared.length > 0) return shared;
  throw new UserError(
    `${nameOf(standIn)} is in none of your networks, so they could not see what is yours. Name somebody who is.`,
    { field: 'standIn' },
  );
}

/** Plans that a person is told of these arrangements, in working hours. */
export const tell = (
  ids: string[],
  personId: string,
  slot: 'asked' | 'declined',
  { store, now, zone }: Pick<RequestContext<Store>, 'store' | 'now' | 'zone'>,
): Promise<void> =>
  store.nudges.plan(
    ids.map(
      (subjectId): PlannedNudge => ({
        ...{ kind: 'standIn', subjectId, personId, slot },
        dueAt: withinHours(now, zone),
      }),
    ),
  );

/** Says who stands in for the caller from today on, and for whom they do, a line a network. */
export async function sayStandIns({
  store,
  today,
  caller,
}: Pick<RequestContext, 'store' | 'today'> & { caller: Pick<Person, 'id'> }): Promise<{
  lines: string[];
  buttons: Button[];
}> {
  const meant = await store.standIns.of(caller.id, today);
  const people = await store.people.shown(meant.flatMap((each) => [each.personId, each.standInId]));
  const networks = await store.networks.shown(meant.map(({ networkId }) => networkId));
  const lines = meant.map(({ personId, standInId, networkId, ...leave }) => {
    const network = networks.get(networkId)?.name ?? '';
    return personId === caller.id
      ? `${nameOf(people.get(standInId))} stands in for you in ${network}.`
      : `You stand in for ${nameOf(people.get(personId))} in ${network}, ${sayLeave(leave)}.`;
  });
  const stoodInFor = new Set(meant.flatMap(({ personId }) => (personId === caller.id ? [] : [personId])));
  const buttons = [...stoodInFor].map((id) =>
    cannotStandIn(id, `I cannot stand in for ${nameOf(people.get(id))}`),
  );
  return { lines, buttons };
}

/** "from 1 June 2027 until 14 June 2027" */
export const sayLeave = ({ awayFrom, awayUntil }: Leave): string =>
  `from ${formatDay(awayFrom)} until ${formatDay(awayUntil)}`;
