import type { Plan } from '../../storage/plan/plans.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { daysOf, formatYear, type Year, yearOf } from '../dates/financial-year.ts';
import type { DigestParts, NetworkLine } from '../parts/digest-parts.ts';

/** The months in which a chair is reminded to look back on the year: its last, and the first after it. */
const LAST = '03';
const FIRST = '04';

/** The part of a chair's digest that says, about the end of a plan's year, that it is to be looked back on, until somebody is asked. */
export const yearEndInDigest: DigestParts = {
  place: 'blocked',
  listedBy: 'plan review',
  ofChair: {
    heading: () => 'For you as the chair: the year to look back on',
    async list(networkIds, { today }, take, store) {
      const year = yearEnding(today);
      if (year === undefined || networkIds.length === 0) return [];
      const plans = await store.plans.notReviewed(networkIds, year, take);
      return plans.map((plan) => lineOf(plan, today));
    },
  },
};

/** The financial year that ends this month, or ended with the last. */
function yearEnding(today: Day): Year | undefined {
  const month = today.slice(5, 7);
  if (month === LAST) return yearOf(today);
  return month === FIRST ? yearOf(today) - 1 : undefined;
}

function lineOf({ networkId, year }: Plan, today: Day): NetworkLine {
  const { last } = daysOf(year);
  const said = formatYear(year);
  return {
    networkId,
    item: {
      text: `The year of the work plan ${said} ${today <= last ? 'ends' : 'ended'} on ${formatDay(last)}`,
      button: {
        label: 'Look back',
        command: 'plan.review',
        args: { network: networkId, year: said },
        opens: 'answer',
      },
    },
  };
}
