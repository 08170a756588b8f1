import type { GivenInput, Review, RollPlace } from '../../storage/reviews/reviews.ts';
import type { Store } from '../../storage/store.ts';
import { endRecord } from '../cards/end-record.ts';
import type { NetworkContext } from '../context.ts';
import { whenClosed } from '../dates/closing.ts';
import type { Day } from '../dates/dates.ts';
import { nextSeriesDay } from '../dates/month-series.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import { electorateOf } from '../members/index.ts';
import { openInputs } from './input.ts';
import { tellOrganiser } from './organiser-reminder.ts';
import { partsAtClose } from './parted/parts-at-close.ts';
import { reportOf } from './report.ts';
import { reviewReport } from './report-view.ts';
import { reviewCard } from './review-view.ts';
import { whoMayReview } from './reviewers.ts';
import { startReview } from './start-review.ts';
import { templateOf } from './template.ts';
import { turnoutOf } from './turnout.ts';

/** `postAt` is when new messages appear in the channels. */
type EndReviewContext = { postAt: Date } & Pick<
  NetworkContext<Store>,
  'store' | 'network' | 'sealing' | 'now' | 'today' | 'zone'
>;

/**
 * Closes a review: freezes its report, shows that in every channel of the network, destroys the sealed
 * inputs, and opens the next review if it repeats. Throws `Unopenable`, without changing anything, if the
 * anonymous inputs cannot be opened.
 */
export async function endReview(review: Review, where: EndReviewContext): Promise<void> {
  const { store, network } = where;
  const { isAnonymous } = review;
  const reviewers = await store.reviews.roll(review.id);
  const turnout = await turnoutOf(review, store);
  const given = isAnonymous
    ? await anonymousInputs(review, reviewers, where)
    : await store.reviews.namedInputs(review.id);
  const inputs = isAnonymous ? given.map(({ answers }) => ({ answers, personId: null })) : given;
  const report = {
    ...reportOf(templateOf(review), {
      ...{ isAnonymous, inputs, asked: turnout.of },
      openerGave: reviewers.some(
        ({ personId, answeredAt }) => personId === review.createdById && answeredAt !== null,
      ),
    }),
    parts: await partsAtClose(review, { reviewers, given }, where),
  };
  const closed = await store.reviews.publish(review, whenClosed(review.closesAt, where.now), report);
  await endRecord({ id: review.id, isSecret: review.isAnonymous }, store.reviews, store);
  await store.messages.show({ kind: reviewReport, subjectId: review.id }, network.id, null, where.postAt);
  const { repeatsOn, seriesDay } = closed;
  if (repeatsOn !== null && seriesDay !== null && network.status === 'active')
    await openNext(
      closed,
      nextSeriesDay({ ...closed, repeatsOn, seriesDay }, where.today),
      reviewers.map(({ personId }) => personId),
      where,
    );
}

/**
 * The inputs of those who are reviewers now, whose they are known only while they are counted. If two people turned out to be
 * the same, they are one reviewer, and only one of their inputs counts.
 */
async function anonymousInputs(
  review: Review,
  reviewers: RollPlace[],
  where: EndReviewContext,
): Promise<GivenInput[]> {
  const inputs = await openInputs(review, where);
  return reviewers.flatMap(({ id, personId }) => {
    const given = inputs.get(where.sealing.mark(id))?.given;
    return given ? [{ answers: given, personId }] : [];
  });
}

/**
 * Opens the next review. It asks everyone who may vote by now or, if the last one named its reviewers, those
 * of them who may still take part.
 */
async function openNext(
  last: Review,
  seriesDay: Day,
  personIds: string[],
  where: EndReviewContext,
): Promise<void> {
  const { topic, template, isAnonymous, isForSome, repeatsOn, repeatsEvery, createdById } = last;
  const asked = isForSome ? await whoMayReview(personIds, where) : await electorateOf(where);
  if (asked.length === 0) return;
  const next = await startReview(
    {
      ...{ topic, template, isAnonymous, isForSome, repeatsOn, repeatsEvery, seriesDay, createdById },
      due: workingDayBy(seriesDay),
      followsId: last.id,
    },
    asked,
    where,
  );
  const { store, network, postAt } = where;
  if ((await store.reviews.afterSilence([next.id])).has(next.id))
    await tellOrganiser(next, 'nobody answers', where);
  await store.messages.show({ kind: reviewCard, subjectId: next.id }, network.id, null, postAt);
}
