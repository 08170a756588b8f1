import type { MeasureSet } from '../../storage/measures/measures.ts';
import type { Review } from '../../storage/reviews/reviews.ts';

const AT = new Date('2027-06-01T09:00:00Z');

/** A review that looks at figures. */
export const MEASURED_REVIEW: Review = {
  ...{ id: 'r1', networkId: 'n1', number: 1, topic: 'Flu', template: 'practice', isAnonymous: false },
  isParted: false,
  ...{ repeatsOn: null, repeatsEvery: 1, seriesDay: null, isForSome: false, due: '2027-06-30', closesAt: AT },
  ...{ nextAt: AT, step: null, status: 'open', closedAt: null, because: null, given: null, asked: null },
  ...{ followsId: null, createdAt: AT, createdById: 'ann', version: 1 },
};

/** Its figures, as they are shown unless somebody says otherwise. */
export const MEASURES: MeasureSet = {
  ...{ id: 's1', reviewId: 'r1', named: 'own', hiddenFor: 'count', hiddenUpTo: 4, method: 'exact' },
  ...{ status: 'kept', createdAt: AT, createdById: 'ann', version: 1 },
};
