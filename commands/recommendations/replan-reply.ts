import type { Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { nudgesForReply } from './recommendation.ts';

/** Plans the nudges anew by which a reply is chased. */
export async function replanReply(
  recommendation: Recommendation,
  context: Pick<NetworkContext<Store>, 'store' | 'now' | 'zone'>,
): Promise<void> {
  await context.store.nudges.unplan(recommendation.id);
  await context.store.nudges.plan(nudgesForReply(recommendation, context));
}
