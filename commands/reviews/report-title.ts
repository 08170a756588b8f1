import type { Review } from '../../storage/reviews/reviews.ts';
import { reviewReference } from './review-reference.ts';

/** "Report of R1 Antibiotic prescribing". */
export const reportTitle = (review: Review): string => `Report of ${reviewReference(review)} ${review.topic}`;
