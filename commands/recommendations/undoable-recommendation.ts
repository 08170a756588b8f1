import type { UndoableRecord } from '../parts/undoable-record.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { replanReply } from './replan-reply.ts';
import { tellEndorsers } from './tell-endorsers.ts';

/** How undo treats a recommendation: putting it, handing it on and recording the reply can be taken back. */
export const undoableRecommendation: UndoableRecord = {
  name: 'Recommendation',
  words: 'text',
  speaksForItsParts: true,

  instead: ({ number, networkId: network }) => ({
    says: 'Record instead that it goes no further.',
    button: {
      label: 'Record the reply',
      command: 'recommendation.reply',
      args: { recommendation: recommendationReference({ number }), network },
      opens: 'form',
    },
  }),

  async afterUndo({ recordId }, context) {
    const { store } = context;
    const recommendation = await store.recommendations.get(recordId);
    if (!recommendation) return;
    await replanReply(recommendation, context);
    const isGone = recommendation.status === 'withdrawn';
    for (const { id, status } of await store.endorsements.of(recordId))
      if (isGone || status === 'endorsed') await store.nudges.unplan(id);
    await tellEndorsers(recommendation, context);
  },
};

/** Whether a network is asked, and what it has said, can be taken back until it votes. */
export const undoableEndorsement: UndoableRecord = {
  name: 'Endorsement',

  refuse({ before, after }) {
    const [was, is] = [before, after].map((row) => (row as { status?: string } | null)?.status);
    return was === 'voting' || is === 'voting'
      ? 'The network is voting on it, or has voted. To end that vote, use poll cancel. Nothing was changed.'
      : null;
  },

  async afterUndo({ recordId, before }, { store }) {
    const endorsement = await store.endorsements.get(recordId);
    if (before === null) await store.nudges.unplan(recordId);
    if (endorsement) await store.messages.refresh(recordId, endorsement.recommendationId);
  },
};
