import { choice } from '../../fields/fields.ts';
import { introduced } from '../../fields/introductions.ts';

/** How often a poll is opened anew, once it has closed. */
export const repeatsField = {
  ...introduced(
    choice(
      'Repeats',
      { month: 'Every month', quarter: 'Every three months' },
      { also: { month: ['monthly'], quarter: ['three months', '3 months', 'quarterly'] } },
    ),
    {
      'repeating every': {
        usual: ['repeats every', 'recurring every', 'repeating', 'recurring'],
        atEnd: ['every'],
      },
    },
  ),
  hint: 'When it closes, the next one opens by itself',
};
