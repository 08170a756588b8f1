import type { Review } from '../../../storage/reviews/reviews.ts';
import { UserError } from '../../user-error.ts';
import { reviewReference } from '../review-reference.ts';

/** Refuses figures for a review that was cancelled. */
export function mustTakeFigures(review: Review): void {
  if (review.status !== 'withdrawn') return;
  throw new UserError(
    `${reviewReference(review)} was cancelled, so it takes no figures. Open another review.`,
  );
}
