import { UserError } from '../../user-error.ts';
import type { Method } from './method.ts';
import { isAbstention, namesOptions, placesOfMost } from './places.ts';
import { CASTING, counted, upTo } from './wording.ts';

/**
 * The first option is for, the second against, and a third, if any, abstains, whatever the options are
 * called.
 */
export const motion: Method = {
  label: 'Motion: for, against, abstain',
  alsoCalled: ['a motion'],
  ballot: 'options',
  most: 'one',
  ownOptions: ['For', 'Against', 'Abstain'],
  isProposal: true,
  needsMajority: true,
  choose: upTo,
  fact: () => 'Motion: for or against',
  had: counted('vote'),
  votesAre: 'the votes for and against',
  verdict({ carried, count, of, needed, why }) {
    const votes = `${count.counts[0] ?? 0} of ${of.said} for`;
    if (why === 'waits') return `Not carried yet: ${votes} and as many against. ${CASTING}`;
    const by = why === 'chair' ? ', by the chair’s casting vote' : needed;
    return `${carried.length > 0 ? 'Carried' : 'Not carried'}: ${votes}${by}.`;
  },
  mustFit({ options, ties }) {
    const [, , third, fourth] = options;
    if ((third !== undefined && !isAbstention(third)) || fourth !== undefined)
      throw new UserError('A motion has two options, for and against, and may have a third: Abstain.', {
        field: 'options',
      });
    if (ties === 'lot')
      throw new UserError(
        'A motion is carried or not: with as many against as for it is not. Please leave the lot out.',
        { field: 'ties' },
      );
  },
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.filter(([place]) => place === index + 1).length);
    return { counts, abstained: counts[2] ?? 0, leading: placesOfMost(counts.slice(0, 2)) };
  },
};
