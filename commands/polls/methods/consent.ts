import { UserError } from '../../user-error.ts';
import type { Method } from './method.ts';
import { namesOptions } from './places.ts';
import { counted, upTo } from './wording.ts';

const OPTIONS = ['Agree', 'Abstain', 'Disagree', 'Block'];

/** A proposal goes ahead when somebody agrees to it and nobody blocks it. */
export const consent: Method = {
  label: 'Consent: agree, abstain, disagree, block',
  alsoCalled: ['by consent', 'consensus'],
  ballot: 'options',
  most: 'one',
  ownOptions: OPTIONS,
  asksWhy: [3, 4],
  isProposal: true,
  choose: upTo,
  fact: () => 'Consent: it goes ahead unless somebody blocks it',
  passesWith: 'no block',
  had: counted('vote'),
  verdict({ carried, count: { counts }, needed }) {
    const [agree = 0, , disagree = 0, block = 0] = counts;
    const all = [sayMany(agree, 'agree'), sayMany(disagree, 'disagree'), sayMany(block, 'block')];
    return `${carried.length > 0 ? 'Carried' : 'Not carried'}: ${all.join(', ')}${needed}.`;
  },
  mustFit({ options, ties }) {
    if (options.map((option) => option.toLowerCase()).join() !== OPTIONS.join().toLowerCase())
      throw new UserError(
        'Consent has options of its own: Agree, Abstain, Disagree and Block. Please leave the options out.',
        { field: 'options' },
      );
    if (ties === 'lot' || ties === 'chair')
      throw new UserError('Consent knows no tie: one block is enough. Please leave the ties out.', {
        field: 'ties',
      });
  },
  isGood: (ballot, question) => namesOptions(ballot, question, 1),
  count(ballots, { options }) {
    const counts = options.map((_, index) => ballots.filter(([place]) => place === index + 1).length);
    const [agree = 0, abstained = 0, , block = 0] = counts;
    return { counts, abstained, leading: agree > 0 && block === 0 ? [1] : [] };
  },
};

/** "1 agrees", "2 agree", "none agree". */
const sayMany = (count: number, verb: string): string =>
  count === 1 ? `1 ${verb}s` : `${count === 0 ? 'none' : count} ${verb}`;
