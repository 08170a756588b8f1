import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';
import { theOneCalled } from './network-of.ts';

/** How many networks are offered if a name is ambiguous. */
const MOST_OFFERED = 10;

/**
 * Finds the network that an operator names: by id, by name, or by how its name begins; open networks come before closed ones.
 * Throws `UserError` if it is none or several.
 */
export async function networkNamed(name: string, { networks }: Reads): Promise<Network> {
  const byId = await networks.find(name);
  if (byId) return byId;
  const found = await networks.anyCalled(name, MOST_OFFERED);
  const open = found.filter(({ status }) => status === 'active');
  const only = theOneCalled(name, open.length > 0 ? open : found);
  if (only) return only;
  if (found.length === 0)
    throw new UserError(`There is no network called ${name}.\nSee: convenor network list`);
  const lines = found.map((each) => `  ${each.name} (${each.id})`);
  throw new UserError(
    `More than one network may be meant by ${name}.\nGive the whole name or the id of one:\n${lines.join('\n')}`,
  );
}
