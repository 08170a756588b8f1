import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';

/**
 * Refuses a name that another open network has, in any case, as people find networks by name. Locks the names of networks
 * until the transaction ends.
 */
export async function mustBeFreeName(
  name: string,
  { networks }: Pick<Store, 'networks'>,
  own?: { id: string },
): Promise<void> {
  const found = await networkCalled(name, networks);
  if (!found || found.id === own?.id) return;
  throw new UserError(
    `There is a network called ${found.name} already. Give this one another name; or, to be in that one, ask for a code from network invite there.`,
    { field: 'name' },
  );
}

/** Whether no open network has the name, in any case. Locks the names of networks until the transaction ends. */
export const isFreeName = async (name: string, { networks }: Pick<Store, 'networks'>): Promise<boolean> =>
  !(await networkCalled(name, networks));

async function networkCalled(name: string, networks: Store['networks']): Promise<Network | undefined> {
  await networks.lockTree();
  const [found] = await networks.openCalled(name, 1);
  return found?.name.toLowerCase() === name.toLowerCase() ? found : undefined;
}
