import { listed } from '../../cards/listed.ts';
import { UserError } from '../../user-error.ts';
import type { Method } from './method.ts';
import { namesOptions } from './places.ts';
import { counted, upTo } from './wording.ts';

/** How many of those who did not say are named. */
const MOST_NAMED = 10;

const OPTIONS = ['Approved', 'Approved with conditions', 'Not approved'];

/** Each organisation says what its own governance has decided. A proposal goes ahead when all have approved it. */
export const governance: Method = {
  label: 'Each organisation’s own approval',
  alsoCalled: [
    ...['own approval', 'own governance', 'each organisation', 'approval of each organisation'],
    ...['each organisation’s own approval', "each organisation's own approval"],
  ],
  ballot: 'options',
  most: 'one',
  ownOptions: OPTIONS,
  asksWhy: [1, 2, 3],
  why: 'Who decided it, when, on what conditions',
  isProposal: true,
  asksBodies: true,
  needsAll: true,
  takesNoShare: true,
  choose: upTo,
  fact: () => 'Each organisation’s own approval: it goes ahead when all have approved it',
  had: counted('organisation'),
  countedAs: ['Approved without conditions', 'Approved with conditions', 'Not approved'],
  verdict({ why, carried, count: { counts, cast }, of, silent = [] }) {
    const [approved = 0, withConditions = 0, not = 0] = counts;
    const all = `${approved + withConditions} of ${of.said} approved${sayConditions(approved, withConditions)}`;
    if (carried.length > 0) return `Carried: ${all}.`;
    const refused = not > 0 ? `${not} did not approve` : undefined;
    const pending = why === 'quorum' ? sayPending(of.votes - cast, silent) : undefined;
    return `Not carried: ${[all, refused, pending].filter((each) => each !== undefined).join('; ')}.`;
  },
  mustFit({ options, hasPass, ties }) {
    if (options.map((option) => option.toLowerCase()).join() !== OPTIONS.join().toLowerCase())
      throw new UserError(
        'Each organisation says that it has approved, with conditions or not. Please leave the options out.',
        { field: 'options' },
      );
    if (hasPass)
      throw new UserError('All organisations must approve it. Please leave out what it passes by.', {
        field: 'passes',
      });
    if (ties === 'lot' || ties === 'chair')
      throw new UserError(
        'It is approved by all or it is not, so there is no tie. Please leave the ties out.',
        {
          field: 'ties',
        },
      );
  },
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.filter(([place]) => place === index + 1).length);
    const [, , not = 0] = counts;
    return { counts, leading: ballots.length > 0 && not === 0 ? [1] : [] };
  },
};

function sayConditions(approved: number, withConditions: number): string {
  if (withConditions === 0) return '';
  return approved === 0 ? ', with conditions' : `, ${withConditions} of them with conditions`;
}

/** "2 did not say: Banbury Federation and Didcot Federation", as far as they are known by name. */
function sayPending(count: number, silent: readonly string[]): string {
  const named = silent.slice(0, MOST_NAMED);
  const more = count - named.length;
  const names = listed([...named, ...(more > 0 ? [`${more} more`] : [])]);
  return `${count} did not say${named.length > 0 ? `: ${names}` : ''}`;
}
