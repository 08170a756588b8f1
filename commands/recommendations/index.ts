import type { Capability } from '../capability.ts';
import { circulateRecommendation } from './circulate-recommendation.ts';
import { declineEndorsement } from './decline-endorsement.ts';
import { endorsementReminders } from './endorsement-reminder.ts';
import { endorsementCard } from './endorsement-view.ts';
import { giveEndorsement } from './give-endorsement.ts';
import { handRecommendation } from './hand-recommendation.ts';
import { listEndorsements } from './list-endorsements.ts';
import { listRecommendations } from './list-recommendations.ts';
import { putRecommendation } from './put-recommendation.ts';
import { endorsementReference, recommendationReference } from './recommendation-reference.ts';
import { recommendationReminders } from './recommendation-reminder.ts';
import { recommendationCard } from './recommendation-view.ts';
import { recommendationsAndNetworks } from './recommendations-and-networks.ts';
import { recommendationsFound } from './recommendations-found.ts';
import { recommendationsInDigest } from './recommendations-in-digest.ts';
import { replyToRecommendation } from './reply-to-recommendation.ts';
import { showEndorsement } from './show-endorsement.ts';
import { showRecommendation } from './show-recommendation.ts';
import { takeEndorsement } from './take-endorsement.ts';
import { undoableEndorsement, undoableRecommendation } from './undoable-recommendation.ts';
import { voteOnEndorsement } from './vote-on-endorsement.ts';

/** The capability of recommending something to those above, endorsed by networks, and of telling them the reply. */
export const recommendations = {
  commands: [
    ...[putRecommendation, circulateRecommendation, handRecommendation, replyToRecommendation],
    ...[showRecommendation, listRecommendations],
    ...[giveEndorsement, declineEndorsement, voteOnEndorsement, showEndorsement, listEndorsements],
  ],
  help: { theme: 'deciding', purpose: { keeps: 'recommendations upward' } },
  spoken: {
    kinds: {
      recommendation: {
        reference: recommendationReference,
        verbs: {
          put: ['make', 'new', 'add'],
          circulate: [],
          hand: ['hand on', 'pass on', 'send on'],
          reply: ['answer'],
        },
      },
      endorsement: {
        reference: endorsementReference,
        verbs: { give: ['endorse', 'back'], decline: ['do not endorse', 'refuse'], vote: ['vote on'] },
      },
    },
  },
  records: { recommendation: undoableRecommendation, endorsement: undoableEndorsement },
  notUndone: {
    'endorsement.vote':
      'The network is voting on it. To end that vote, use poll cancel. Nothing was taken back.',
  },
  found: { recommendation: recommendationsFound },
  messages: [recommendationCard, endorsementCard],
  reminders: { recommendation: recommendationReminders, endorsement: endorsementReminders },
  digest: [recommendationsInDigest],
  due: { 'take-endorsement': takeEndorsement },
  exported: {
    recommendations: {
      heading: 'Recommendations that you made, or handed on',
      when: 'created_at',
      says: ['text', 'because', 'reply'],
    },
    endorsements: {
      heading: 'Recommendations that you endorsed, or asked others to endorse',
      when: 'created_at',
      says: ['status', 'because'],
    },
  },
  network: recommendationsAndNetworks,
} satisfies Capability;
