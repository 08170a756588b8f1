import type { Network } from '../../storage/networks.ts';
import type { Context } from '../context.ts';
import { referenceTo } from '../reference.ts';
import { UserError } from '../user-error.ts';

/** Refuses what would leave a meeting of the network running for ever. */
export async function mustNotBeMeeting(network: Network, { store }: Pick<Context, 'store'>): Promise<void> {
  const [meeting] = await store.meetings.running(network.id);
  if (!meeting) return;
  const which = `${referenceTo('meeting', meeting)} ${meeting.title}`;
  throw new UserError(`${which} of ${network.name} is running. Please end it first, with meeting end.`);
}
