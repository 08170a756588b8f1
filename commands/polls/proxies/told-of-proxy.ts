import type { VotingProxy } from '../../../storage/polls/proxies.ts';
import type { Store } from '../../../storage/store.ts';
import type { NetworkContext } from '../../context.ts';
import { withinHours } from '../../dates/working-hours.ts';

type TellContext = Pick<NetworkContext<Store>, 'store' | 'caller' | 'now' | 'zone'>;

/** Tells somebody, once it is day, that a proxy was named or has ended. */
export async function tellOfProxy(
  { id }: VotingProxy,
  personId: string,
  slot: 'named' | 'ended',
  { store, now, zone }: Pick<TellContext, 'store' | 'now' | 'zone'>,
): Promise<void> {
  const dueAt = withinHours(now, zone);
  await store.nudges.plan([{ kind: 'votingProxy', subjectId: id, personId, slot, dueAt }]);
}

/** Ends a proxy, for votes that are not given yet too, and tells the other of the two. */
export async function endProxy(proxy: VotingProxy, context: TellContext): Promise<void> {
  const { store, caller } = context;
  const polls = await store.proxies.end(proxy);
  await store.messages.refresh(proxy.id, ...polls);
  await store.nudges.unplan(proxy.id);
  const other = caller.id === proxy.giverId ? proxy.holderId : proxy.giverId;
  await tellOfProxy(proxy, other, 'ended', context);
}
