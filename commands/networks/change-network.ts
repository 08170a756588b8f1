import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import { type Command, defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked, type Values } from '../field.ts';
import { text } from '../fields/fields.ts';
import { type Form, message, type View } from '../view.ts';
import type { Life } from './life.ts';
import {
  areaTeamField,
  chairToldField,
  fewestBallotsField,
  kindField,
  managersToldField,
  mostProxiesField,
  networkField,
  professionField,
  regionField,
  senateField,
  zoneField,
} from './network-fields.ts';
import { sayChanges, settingsThatDiffer } from './network-settings.ts';
import { mustBeAbove } from './parent.ts';
import { readAboveField } from './put-under.ts';

const fields = {
  /** Set by the form, in which an empty field means that its value is removed. */
  whole: unasked(text('Whole')),
  seen: seenField,
  kind: optional(kindField),
  profession: optional(professionField),
  areaTeam: optional(areaTeamField),
  region: optional(regionField),
  senate: optional(senateField),
  parent: optional(networkField('Part of')),
  readAbove: optional(readAboveField),
  zone: optional(zoneField),
  fewestBallots: optional(fewestBallotsField),
  mostProxies: optional(mostProxiesField),
  chairToldAfter: optional(chairToldField),
  managersToldAfter: optional(managersToldField),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.change': typeof fields;
  }
}

export const changeNetwork = (life: Life) => {
  const command = defineCommand({
    name: 'network.change',
    summary:
      'Change what the network is: its kind, profession, area, what it is part of, and who above may read it',
    usage:
      'network change [--kind <kind>] [--profession <profession>] [--area-team <areaTeam>] [--region <region>]',
    examples: [
      'network change',
      'network change --region "North of England" --senate "Yorkshire and the Humber"',
    ],
    needs: 'manage',
    form: { title: 'Change the network', submit: 'Save' },
    fields,

    async run({ whole, seen, ...entered }, context): Promise<View> {
      const { network } = context;
      if (!whole && Object.values(entered).every((value) => value === undefined))
        return formWith(command, context);
      if (isChangedSince(seen, network)) {
        const { parent, fewestBallots, mostProxies, chairToldAfter, managersToldAfter, ...same } = entered;
        const numbers = {
          fewestBallots: fewestBallots?.toString(),
          mostProxies: mostProxies?.toString(),
          chairToldAfter: chairToldAfter?.toString(),
          managersToldAfter: managersToldAfter?.toString(),
        };
        const inForm = { ...same, parent: parent?.name, ...numbers };
        const again = withBoth(await formWith(command, context), inForm);
        if (again) return again;
      }
      if (entered.parent && entered.parent.id !== network.parentId)
        await mustBeAbove(entered.parent, context, 'parent');
      const { parent, readAbove, ...said } = entered;
      const {
        kind = network.kind,
        zone = network.zone,
        fewestBallots = network.fewestBallots,
        mostProxies = network.mostProxies,
        chairToldAfter = network.chairToldAfter,
        managersToldAfter = network.managersToldAfter,
        ...rest
      } = said;
      const change = {
        ...rest,
        parentId: parent?.id,
        readAbove: readAbove === undefined ? undefined : readAbove === 'yes',
      };
      const changed = {
        ...(whole ? emptied(change) : onlySaid(change)),
        kind,
        zone,
        fewestBallots,
        mostProxies,
        chairToldAfter,
        managersToldAfter,
      };
      return changeTo(settingsThatDiffer({ ...network, ...changed }, network), context, life);
    },
  });
  return command;
};

/** Changes the network, and tells what it was before; or that there is nothing to change. */
async function changeTo(
  change: Partial<Network>,
  { store, network }: NetworkContext<Store>,
  life: Life,
): Promise<View> {
  if (Object.keys(change).length === 0) return message(`${network.name} is so already. Nothing was changed.`);
  const changed = { ...network, ...change };
  await life.mustAllow(changed, network, store);
  await store.networks.update(network, change);
  await store.messages.refresh(network.id);
  const parents = await store.networks.shown([network.parentId, changed.parentId]);
  const facts = sayChanges(network, changed, parents);
  return message(`${network.name} was changed.`, [{ type: 'facts', facts }], [undoButton(network.id)]);
}

type NetworkChange = {
  [K in 'profession' | 'areaTeam' | 'region' | 'senate' | 'parentId']: Network[K] | undefined;
} & { readAbove: boolean | undefined };

/** The change of a form: an empty field removes its value. */
const emptied = (change: NetworkChange): Partial<Network> => ({
  profession: change.profession ?? null,
  areaTeam: change.areaTeam ?? null,
  region: change.region ?? null,
  senate: change.senate ?? null,
  parentId: change.parentId ?? null,
  readAbove: change.readAbove ?? false,
});

/** The change of a typed command: only the fields given. */
const onlySaid = (change: NetworkChange): Partial<Network> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** The form with the network's current values. */
async function formWith(command: Command, { store, network }: NetworkContext): Promise<Form> {
  const { kind, profession, areaTeam, region, senate, parentId, readAbove, zone } = network;
  const { fewestBallots, mostProxies, chairToldAfter, managersToldAfter } = network;
  const parent = (await store.networks.shown([parentId])).get(parentId ?? '')?.name;
  const entered: Record<keyof Values<typeof fields>, unknown> = {
    ...{ whole: undefined, seen: undefined, kind, profession, areaTeam, region, senate, parent, zone },
    fewestBallots: String(fewestBallots),
    mostProxies: String(mostProxies),
    chairToldAfter: String(chairToldAfter),
    managersToldAfter: String(managersToldAfter),
    readAbove: readAbove ? 'yes' : 'no',
  };
  const given = { whole: 'yes', seen: String(seenOf(network)), network: network.id };
  return formFor(command, { given, entered, faults: {} });
}
