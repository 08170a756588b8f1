import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf, PLATFORMS } from '../cards/shown.ts';
import { aboutNetwork } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Fact } from '../view.ts';
import { sayEnd, sayKind } from './network-words.ts';

const MOST_CHANNELS = 100;
const MOST_HOLDERS = 20;
const MOST_NAMES = 10;

/** Shows a network to an operator: its kind, who leads it and its channels, with their ids. */
export const inspectNetwork = defineOperatorCommand({
  name: 'network.show',
  isAboutNetwork: true,
  changes: false,
  fields: {},

  async run(_, context) {
    const { store, network, today } = aboutNetwork(context);
    const data = await inspected(network, today, store);
    const blocks: Block[] = [{ type: 'facts', facts: factsOf(data) }];
    return { kind: 'message', title: `${data.name} (${data.id})`, blocks, buttons: [], data };
  },
});

type Inspected = Awaited<ReturnType<typeof inspected>>;

async function inspected(network: Network, today: Day, store: Reads) {
  const { id, name, status, areaTeam, region, senate, zone, parentId, mergedIntoId } = network;
  const others = await store.networks.shown([parentId, mergedIntoId]);
  const channels = await store.conversations.channels(id, MOST_CHANNELS);
  const leading = ['clinicalChair', 'deputyChair', 'manager'] as const;
  const holders = await store.members.holders(id, [...leading], today, MOST_HOLDERS);
  const people = await store.people.shown(holders.map(({ personId }) => personId));
  const former = await store.networks.formerNames(network, MOST_NAMES);
  return {
    ...{ id, name, kind: sayKind(network), status },
    members: (await store.members.everyone(id, today)).length,
    ...{ areaTeam, region, senate, zone },
    parent: others.get(parentId ?? '')?.name ?? null,
    ended: sayEnd(network, others.get(mergedIntoId ?? '')) || null,
    channels: channels.map(({ platform, address }) => `${PLATFORMS[platform]} ${address}`),
    leading: holders.map(({ personId, role }) => `${ROLES[role]}: ${nameOf(people.get(personId))}`),
    formerNames: former.map((each) => each.name),
  };
}

function factsOf(shown: Inspected): Fact[] {
  const facts: [string, string | null][] = [
    ['Status', shown.ended],
    ['Kind', shown.kind],
    ['Members', String(shown.members)],
    ...shown.leading.map((each): [string, string] => ['Led by', each]),
    ['Part of', shown.parent],
    ['Area team', shown.areaTeam],
    ['Region', shown.region],
    ['Senate', shown.senate],
    ['Time zone', shown.zone],
    ...shown.channels.map((each): [string, string] => ['Channel', each]),
    ['Once called', shown.formerNames.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
