import { createHash } from 'node:crypto';
import type { NewPlace, Poll } from '../../../storage/polls/polls.ts';
import { dayOf as dayKept, dayToDate } from '../../../storage/rows/day.ts';
import type { Store } from '../../../storage/store.ts';
import type { NetworkContext } from '../../context.ts';
import { clockTimeOf, type Day, dayOf, instantOf } from '../../dates/dates.ts';
import { nextSeriesDay } from '../../dates/month-series.ts';
import { withinHours, workingDayBy } from '../../dates/working-hours.ts';
import { may } from '../../roles/roles.ts';
import { blocksOf, inBlocks } from '../blocks.ts';
import { electorateKept, type Membership, rollOf } from '../electorate.ts';
import { putToVote } from '../put-to-vote.ts';

type NextContext = { postAt: Date } & Pick<NetworkContext<Store>, 'store' | 'sealing' | 'now' | 'zone'>;

/**
 * Opens the next of a poll that repeats, once it has closed: the same question, options and rule, to those who may vote by now. It closes
 * at the same time of a working day. It ends by itself where nobody may vote any more, or the network is closed.
 */
export async function openNext(last: Poll, context: NextContext): Promise<void> {
  const { repeatsOn, repeatsEvery, seriesDay } = last;
  if (repeatsOn === null || seriesDay === null) return;
  const { store, now, zone } = context;
  const network = await store.networks.get(last.networkId);
  if (network.status !== 'active') return;
  const today = dayOf(now, zone);
  const series = { repeatsOn, repeatsEvery, seriesDay: dayKept(seriesDay), due: dayOf(last.closesAt, zone) };
  const day = nextSeriesDay(series, today);
  const places = await placesFor(last, today, store);
  if (places.length === 0) return;
  const { question, options, most, isSecret, method, seats, electorate, isUnitRule, createdById, blocks } =
    last;
  const { passNumerator, passDenominator, passIsMore, passOfEntitled } = last;
  const { quorumNumerator, quorumDenominator, tiesByChair, networkId } = last;
  const next = await putToVote(
    {
      ...{ question, options, most, isSecret, method, seats, electorate, isUnitRule, createdById, networkId },
      ...{ passNumerator, passDenominator, passIsMore, passOfEntitled },
      ...{ quorumNumerator, quorumDenominator, tiesByChair, repeatsOn, repeatsEvery },
      ...(blocks !== null && { blocks: JSON.parse(JSON.stringify(blocks)) }),
      seed: last.seed === null ? null : seedAfter(last.seed, day),
      seriesDay: dayToDate(day),
      followsId: last.id,
      meetingId: null,
      closes: instantOf(workingDayBy(day), clockTimeOf(last.closesAt, zone), zone),
    },
    places,
    context,
  );
  if (await store.polls.isAfterSilence(next.id))
    await store.nudges.plan([
      {
        ...{ kind: 'poll', subjectId: next.id, personId: createdById, slot: 'nobody answers' },
        dueAt: withinHours(now, zone),
      },
    ]);
}

/** The places on the next roll. Chosen people are those of the last who still may vote. */
async function placesFor(last: Poll, today: Day, store: Store): Promise<NewPlace[]> {
  const { networkId, electorate, id } = last;
  const standings = await store.members.standings(networkId, today);
  if (electorate === 'people') {
    const roll = await store.polls.roll(id);
    return roll.flatMap(({ personId }) => {
      const standing = standings.get(personId);
      return standing && may(standing, 'vote') ? [{ personId }] : [];
    });
  }
  const membership: Membership = {
    ...{ standings, today },
    seats: await store.members.seats(networkId, today),
  };
  const { places } = rollOf(electorateKept(electorate), membership);
  const blocks = blocksOf(last);
  if (blocks.length === 0) return places;
  const ids = places.map(({ organisationId }) => organisationId ?? null);
  return inBlocks(places, blocks, await store.organisations.shown(ids, networkId));
}

/** The characters of a lot’s seed. */
const SEED = 8;

/** The seed of the next lot, which anyone can work out of the last one and the day. */
const seedAfter = (seed: string, day: Day): string =>
  createHash('sha256').update(`${seed} ${day}`).digest('hex').slice(0, SEED).toUpperCase();
