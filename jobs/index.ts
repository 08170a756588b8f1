import { closePoll } from './close-poll.ts';
import { closeReview } from './close-review.ts';
import type { Jobs } from './job.ts';
import { makeDigest } from './make-digest.ts';
import { sendMessage } from './send-message.ts';

export const jobs: Jobs = {
  'send-message': sendMessage,
  'close-poll': closePoll,
  'close-review': closeReview,
  'make-digest': makeDigest,
};
