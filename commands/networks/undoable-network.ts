import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { refusalOf } from '../door/authorise.ts';
import { notTakenBack, type UndoableRecord } from '../parts/undoable-record.ts';
import { mustBeFreeName } from './free-name.ts';
import type { Life } from './life.ts';
import { sayAsBefore, settingsThatDiffer } from './network-settings.ts';
import { mustBeAbove } from './parent.ts';

/** What can be undone; what ends a network, or begins it, cannot. */
const UNDONE = ['network.rename', 'network.change', 'network.under', 'network.line', 'network.line.off'];

const UNDOING = { needs: 'manage', summary: 'Change the network' } as const;

/** How a change of a network is undone: it gets its former name, and what it was, back. */
export const undoableNetwork = (life: Life): UndoableRecord => ({
  name: 'The network',

  refuse: ({ command }) => (UNDONE.includes(command) ? null : notTakenBack(command)),

  async says({ before, after }, { store }) {
    const [was, is] = [before, after] as unknown as [Network, Network];
    const [parents, people] = await Promise.all([
      store.networks.shown([was.parentId]),
      store.people.shown([was.professionalLineId, was.managerialLineId]),
    ]);
    const settings = sayAsBefore(was, is, parents, people);
    const called = was.name === is.name ? [] : [`${is.name} is called ${was.name} again.`];
    const others = settings.length > 0 ? [`${was.name} is as it was before: ${settings.join('; ')}.`] : [];
    return [...called, ...others].join(' ');
  },

  async takeBack({ before, after }, context) {
    const { store, network, caller } = context;
    const refusal = await refusalOf(UNDOING, network, caller.id, context, store);
    if (refusal) throw refusal;
    const [was, is] = [before, after] as unknown as [Network, Network];
    if (network.version !== is.version) return false;
    if (was.name !== is.name) await mustBeFreeName(was.name, store, network);
    const settings = settingsThatDiffer(was, is);
    await mayStandUnder(settings.parentId ?? null, context);
    await life.mustAllow({ ...network, ...settings }, network, store);
    if (was.name === is.name) await store.networks.update(network, settings);
    else await store.networks.takeBackName(network, { ...settings, name: was.name });
    return true;
  },
});

/** Refuses to put the network back under one that has come to stand below it meanwhile. */
async function mayStandUnder(parentId: string | null, context: NetworkContext<Store>): Promise<void> {
  const parent = (await context.store.networks.shown([parentId])).get(parentId ?? '');
  if (parent) await mustBeAbove(parent, context, 'parent');
}
