import { v7 as newId } from 'uuid';
import { PLATFORMS } from '../commands/cards/shown.ts';
import { dayOf } from '../commands/dates/dates.ts';
import { ROLES } from '../commands/door/access.ts';
import { theOneCalled } from '../commands/door/network-of.ts';
import { capabilities } from '../commands/index.ts';
import { whyField } from '../commands/networks/close-network.ts';
import { mustBeFreeName } from '../commands/networks/free-name.ts';
import { lifeOf } from '../commands/networks/life.ts';
import { nameField } from '../commands/networks/network-fields.ts';
import { sayEnd, sayKind } from '../commands/networks/network-words.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import type { Network } from '../storage/networks/networks.ts';
import type { Reads, Storage, Store } from '../storage/store.ts';
import type { NetworkListed, NetworkShown, NetworksDesk, WithNetworks } from './command-line/network.ts';
import { authorOf, withStorage } from './open-desk.ts';
import { readField, toSetupError } from './read-field.ts';

/** How many networks are offered where several may be meant, and how much of one is shown. */
const MOST_OFFERED = 10;
const MOST_CHANNELS = 100;
const MOST_HOLDERS = 20;

/** Opens the bot's own database for administrators. */
export const withNetworks: WithNetworks = (settings, work) =>
  withStorage(settings, (storage) => work(networksDesk(storage, settings.timezone, new Date())));

/** What administrators may do about networks, in a database that is open. */
export function networksDesk(storage: Storage, zone: string, now: Date): NetworksDesk {
  const surroundings = { now, newId };
  const today = dayOf(now, zone);
  const reading = storage.reading(surroundings);

  const change = async (
    name: string,
    command: string,
    work: (network: Network, store: Store) => Promise<void>,
  ) => {
    const { id } = await theNetworkCalled(name, reading);
    const { result } = await storage.transaction(surroundings, authorOf(command), async (store) => {
      const network = await store.networks.get(id);
      if (network.status !== 'active')
        throw new SetupError(`${network.name} was closed already.`, 'See: convenor network list');
      await work(network, store);
      await store.messages.refresh(id);
      return network.name;
    });
    return result;
  };

  return {
    list: async () => (await reading.networks.all(today)).map(listed),
    async show(name) {
      const { id } = await theNetworkCalled(name, reading);
      const all = await reading.networks.all(today);
      return shown(all.find((each) => each.id === id) ?? notThere(name), all, today, reading);
    },
    rename: (name, next) =>
      change(name, 'network.rename', async (network, store) => {
        const free = readField(nameField, next);
        await mustBeFreeName(free, store, network).catch((error) => Promise.reject(toSetupError(error)));
        await store.networks.update(network, { name: free });
      }),
    close: (name, because) =>
      change(name, 'network.close', async (network, store) => {
        await lifeOf(capabilities)
          .mustHaveNothingOpen(network, store)
          .catch((error: unknown) => Promise.reject(toSetupError(error)));
        const why = because === null ? null : readField(whyField, because);
        await store.networks.update(network, { status: 'closed', because: why });
      }),
  };
}

/** The only network of this name, or whose name begins so; throws SetupError where it is none or several. */
export async function theNetworkCalled(name: string, store: Reads): Promise<Network> {
  const byId = await store.networks.find(name);
  if (byId) return byId;
  const found = await store.networks.anyCalled(name, MOST_OFFERED);
  const open = found.filter(({ status }) => status === 'active');
  const only = theOneCalled(name, open.length > 0 ? open : found);
  if (only) return only;
  if (found.length === 0) return notThere(name);
  const lines = found.map((each) => `  ${each.name} (${each.id})`);
  throw new SetupError(
    `More than one network may be meant by ${name}.`,
    `Give the whole name or the id of one:\n${lines.join('\n')}`,
  );
}

function notThere(name: string): never {
  throw new SetupError(`There is no network called ${name}.`, 'See: convenor network list');
}

type Counted = Network & { members: number };

const listed = (network: Counted): NetworkListed => ({
  id: network.id,
  name: network.name,
  kind: sayKind(network),
  status: network.status,
  members: network.members,
});

async function shown(network: Counted, all: Network[], today: string, store: Reads): Promise<NetworkShown> {
  const nameOf = (id: string | null) => all.find((each) => each.id === id)?.name ?? null;
  const channels = await store.conversations.channels(network.id, MOST_CHANNELS);
  const leading = ['clinicalChair', 'deputyChair', 'manager'] as const;
  const holders = await store.members.holders(network.id, [...leading], today, MOST_HOLDERS);
  const people = await store.people.shown(holders.map(({ personId }) => personId));
  const former = await store.networks.formerNames(network.id, MOST_OFFERED);
  const { areaTeam, region, senate, zone, parentId, mergedIntoId } = network;
  const into = nameOf(mergedIntoId);
  return {
    ...listed(network),
    ...{ areaTeam, region, senate, zone },
    parent: nameOf(parentId),
    ended: sayEnd(network, into === null ? undefined : { name: into }) || null,
    channels: channels.map(({ platform, address }) => `${PLATFORMS[platform]} ${address}`),
    leading: holders.map(
      ({ personId, role }) => `${ROLES[role]}: ${people.get(personId)?.name ?? 'someone'}`,
    ),
    formerNames: former.map(({ name }) => name),
  };
}
