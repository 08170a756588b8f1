import type { DateSearch } from '../../storage/meetings/meetings.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { formatInstant, type ZonedNow } from '../dates/dates.ts';
import { meetingReference, whenText } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { dateButtons, datesRanked, resultOf, sayResult } from '../polls/index.ts';

const remindOfDateSearches: Remind = async (ids, _personId, { store, now }) => {
  const searches = await store.dateSearches.withIds(ids);
  const polls = await store.polls.withIds(searches.map(({ pollId }) => pollId));
  const networks = await store.networks.shown(searches.map(({ networkId }) => networkId));
  const each = searches.map(async (search): Promise<[string, Reminder][]> => {
    const poll = polls.find(({ id }) => id === search.pollId);
    const network = networks.get(search.networkId);
    if (poll?.status !== 'closed' || !network) return [];
    const when = { now, zone: network.zone };
    const { isSettled, ...said } = await standing(search, poll, when, store);
    const reminder: Reminder = {
      ...said,
      facts: [{ label: 'Network', value: network.name }],
      ...{ isSettled: isSettled || network.status !== 'active', isInNoDigest: true, networkId: network.id },
      buttons: isSettled ? [] : dateButtons(poll, datesRanked(poll, search, when), network.zone),
    };
    return [[search.id, reminder]];
  });
  return new Map((await Promise.all(each)).flat());
};

/** How a search stands: which date is best, or what was planned. */
async function standing(
  search: DateSearch,
  poll: Poll,
  when: ZonedNow,
  store: Reads,
): Promise<Pick<Reminder, 'title' | 'text' | 'isSettled'>> {
  const meeting = await store.dateSearches.foundBy(search.id);
  const text = search.title;
  if (meeting)
    return {
      title: `${meetingReference(meeting)} is planned: ${whenText(meeting, when.zone)}`,
      ...{ text, isSettled: true },
    };
  const [best] = datesRanked(poll, search, when);
  if (!best) return { title: `All dates of ${pollReference(poll)} have gone by`, text, isSettled: true };
  const result = resultOf(poll);
  if (result.cast === 0)
    return {
      title: `Nobody said in ${pollReference(poll)} which dates suit them`,
      ...{ text, isSettled: false },
    };
  return {
    title: `${pollReference(poll)} has found a date: ${formatInstant(best, when.zone)}`,
    ...{ text: [`${text}. `, sayResult(poll, result)], isSettled: false },
  };
}

/** Puts the dates that a poll has found to those who decide for a network. */
export const dateSearchReminders: Reminders = {
  remind: remindOfDateSearches,
  why: 'Whoever chairs or manages a network is shown once which date a poll has found for a meeting, to plan it.',
};
