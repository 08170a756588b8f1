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
  await networks.lockTree();
  const [found] = await networks.openCalled(name, 1);
  if (!found || found.id === own?.id || found.name.toLowerCase() !== name.toLowerCase()) return;
  throw new UserError(
    `There is a network called ${found.name} already. Give this one another name; or, to be in that one, ask for a code from network invite there.`,
    { field: 'name' },
  );
}
