import type { Spoken } from '../parts/spoken.ts';

/** How people ask for a date to be found, and for the minutes of a meeting to be put to the vote. */
export const spoken: Spoken = {
  sayings: [
    {
      beginning:
        /^(?:please )?(?:find|agree|look for) (?:us )?(?:a |the )?(?:date|time|day) for (?:a |our |the )?([^:]{1,60}?)(?::| -)(?= )/,
      means: 'meeting find $1 on ',
      goesFirst: true,
    },
    {
      beginning:
        /^(?:(?:please )?(?:find|agree|look for) (?:us )?(?:a |the )?(?:date|time|day)|(?:please )?(?:open|start|make|set up) (?:a |the )?(?:date poll|poll for (?:a|the) date)) for (?:a |our |the )?(?=\S)/,
      means: 'meeting find ',
      goesFirst: true,
    },
    {
      beginning:
        /^(?:when|which (?:date|day)s?) (?:can|could|suits?) (?:we all|everyone|everybody|us all) (?:meet|come)(?: for)?(?: -|:)? (?=\S)/,
      means: 'meeting find "Next meeting" on ',
    },
    {
      beginning: /^minutes confirm (m\d{1,9})(?= (?:by|in) (?:a )?(?:poll|vote)(?![a-z]))/,
      means: 'meeting minutes confirm $1 ',
    },
    {
      beginning:
        /^(?:put|vote on) (?:the )?minutes(?: of| for| from)? (m\d{1,9})(?: to (?:the |a )?(?:poll|vote))?(?![a-z\d])/,
      means: 'meeting minutes confirm $1 by poll ',
    },
  ],
};
