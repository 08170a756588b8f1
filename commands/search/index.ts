import type { Capability } from '../capability.ts';
import { findOf } from './find.ts';

/** Asked for where a platform has a search of its own; its words are the argument `words`. */
export const SEARCH = 'find';

/** The capability of finding what was recorded, made of what each capability says of its records. */
export const search = (all: readonly Capability[]) =>
  ({
    commands: [findOf(all)],
    help: { everyday: ['what did we say about flu clinics?'] },
    home: { begin: [{ label: 'Find', command: 'find', args: {}, opens: 'form' }] },
    spoken: {
      sayings: [
        {
          beginning:
            /^(?:(?:please )?(?:search(?: for)?|look for|look up)(?: (?:everything|anything|all))?(?: (?:about|on))?|(?:what|where|when) (?:did|have) we (?:say|said|write|written|record|recorded|decide|decided|agree|agreed) (?:(?:anything|something) )?(?:about|on))(?= )/,
          means: 'find',
        },
      ],
    },
  }) satisfies Capability;
