import type { Review, RollPlace } from '../../storage/reviews/reviews.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import type { Fact } from '../view.ts';
import { organisersTasks } from './organiser-reminder.ts';
import { reviewField } from './review-fields.ts';
import { reviewReference } from './review-reference.ts';
import { inputButton } from './review-view.ts';

const remindOfReviews: Remind = async (ids, personId, { store, now }) => {
  const reviews = await store.reviews.withIds(ids);
  const owed = await store.reviews.waitingFor(personId, { among: ids });
  const places = await store.reviews.placesOf(personId, ids);
  const drafts = new Set(await store.reviews.draftsOf(personId, ids));
  const organising = await organisersTasks(reviews, personId, store);
  const networks = await store.networks.shown(reviews.map(({ networkId }) => networkId));
  const left = await store.members.left(personId, [...networks.keys()], now);
  const each = reviews.map((review): [string, Reminder] => {
    const network = networks.get(review.networkId);
    const isOwed = owed.some(({ id }) => id === review.id);
    const place = places.find(({ recordId }) => recordId === review.id);
    const today = dayOf(now, network?.zone ?? 'UTC');
    const toOrganise = organising.get(review.id);
    const owing = isOwed ? `${reviewReference(review)} ${whenDue(review, today)}` : undefined;
    return [
      review.id,
      {
        title: owing ?? toOrganise?.title ?? `${reviewReference(review)} ${whyNotOwed(review, place)}`,
        text: review.topic,
        facts: [
          { label: 'Inputs until', value: formatDay(review.due) },
          { label: 'Network', value: network?.name ?? '' },
          ...(isOwed ? draftOf(review, drafts) : []),
        ],
        ...(owing !== undefined &&
          toOrganise && { blocks: [{ type: 'note' as const, text: toOrganise.title }] }),
        isSettled: !isOwed && !toOrganise,
        isInNoDigest: !isOwed,
        hasLeft: left.has(review.networkId),
        isPressing: review.due === today,
        networkId: review.networkId,
        notMine: notMine(review.id),
        buttons: [...(isOwed ? [inputButton(review)] : []), ...(toOrganise?.buttons ?? [])],
      },
    ];
  });
  return new Map(each);
};

/**
 * Says that the reviewer keeps a draft. Anonymous drafts are sealed, so for an anonymous review it says only
 * what holds if they keep one.
 */
function draftOf({ id, isAnonymous, step }: Review, drafts: Set<string>): Fact[] {
  if (isAnonymous && step !== null)
    return [{ label: 'Draft', value: 'If you keep one, it counts only once you give it' }];
  return drafts.has(id)
    ? [{ label: 'Draft', value: 'You have a draft. It counts only once you give it' }]
    : [];
}

const whenDue = ({ due }: Review, today: Day): string =>
  due === today ? 'waits for your input until 11:59pm today' : `waits for your input until ${formatDay(due)}`;

/**
 * Says why the review needs no input from them. Someone who has left the network is not told what became of
 * it.
 */
function whyNotOwed({ status, because }: Review, place: RollPlace | undefined): string {
  if (!place) return 'no longer waits for you';
  if (status === 'open') return 'needs nothing more from you';
  if (status === 'closed') return 'is closed';
  return because === null ? 'was taken back' : 'was cancelled';
}

export const reviewReminders: Reminders = {
  remind: remindOfReviews,
  called: 'reviews',
  why: 'Whoever is asked for input and has not given it is reminded before the last day; whoever opened the review, once it waits for them.',
  field: reviewField,
};
