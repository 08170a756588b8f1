import type { Network } from '../../storage/networks/networks.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import type { Button, Fact } from '../view.ts';
import type { DatedTask } from './dated-task.ts';
import type { Remind } from './reminder.ts';

/** The owner of a task who is away, for whom somebody stands in. */
interface AwayOwner {
  personId: string;
  name: string;
  until: Day;
}

/** Those of these tasks whose owner is away while a person stands in for them in the task's network, by id. */
export async function onBehalfOf(
  tasks: DatedTask[],
  personId: string,
  networks: ReadonlyMap<string, Network>,
  { store, now, zone }: Parameters<Remind>[2],
): Promise<Map<string, AwayOwner>> {
  const others = tasks.filter(({ ownerId }) => ownerId !== personId);
  if (others.length === 0) return new Map();
  const ownerIds = [...new Set(others.map(({ ownerId }) => ownerId))];
  const standIns = await store.standIns.onBehalfOf(ownerIds, personId);
  const people = await store.people.shown(ownerIds);
  return new Map(
    others.flatMap(({ id, ownerId, networkId }) => {
      const today = dayOf(now, networks.get(networkId)?.zone ?? zone);
      const found = standIns.find(
        (each) =>
          each.personId === ownerId &&
          each.networkId === networkId &&
          each.awayFrom <= today &&
          today <= each.awayUntil,
      );
      return found
        ? [[id, { personId: ownerId, name: nameOf(people.get(ownerId)), until: found.awayUntil }] as const]
        : [];
    }),
  );
}

/** Says whose it is. */
export const onBehalfFacts = ({ name, until }: AwayOwner): Fact[] => [
  { label: 'Owner', value: `${name}, away until ${formatDay(until)}; you stand in` },
];

/** The button by which somebody says that they cannot stand in for a person. */
export const cannotStandIn = (personId: string, label = 'I cannot stand in'): Button => ({
  label,
  command: 'me.decline',
  args: { person: personArg(personId) },
});
