import type { Endorsement } from '../../storage/recommendations/recommendations.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { isCarried, lookAgainAt, resultOf } from '../polls/index.ts';
import { tellEndorsers } from './tell-endorsers.ts';

/** Records whether a network endorses a recommendation, once its members have voted; a vote that was cancelled leaves it asked. */
export const takeEndorsement: WhenDue = {
  command: 'poll.close',
  record: 'endorsement',

  async networkOf(id, now, store) {
    const endorsement = await store.endorsements.get(id);
    return endorsement && isDue(endorsement, now) ? endorsement.networkId : undefined;
  },

  async run(id, context) {
    const { store, now } = context;
    const endorsement = await store.endorsements.get(id);
    if (!endorsement || !isDue(endorsement, now)) return;
    const poll = endorsement.pollId === null ? null : await store.polls.get(endorsement.pollId);
    if (poll?.status === 'open') {
      await store.endorsements.update(endorsement, { nextAt: lookAgainAt(poll, now) });
      return;
    }
    if (poll?.status === 'closed') {
      const status = isCarried(resultOf(poll)) ? 'endorsed' : 'declined';
      await store.endorsements.update(endorsement, { status, at: now, nextAt: null });
    } else {
      await store.endorsements.update(endorsement, {
        ...{ status: 'asked', byId: null, pollId: null, nextAt: null },
      });
      const network = await store.networks.get(endorsement.networkId);
      const slot = `not voted ${endorsement.pollId}`;
      await nudgeThoseWhoDecide({ kind: 'endorsement', subjectId: id, slot }, network, { store, now });
    }
    await tellEndorsers({ id: endorsement.recommendationId }, context);
  },
};

const isDue = ({ status, nextAt }: Endorsement, now: Date): boolean =>
  status === 'voting' && nextAt !== null && nextAt <= now;
