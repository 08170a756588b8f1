import type { Capability } from '../capability.ts';
import { pollReference } from '../parts/poll-reference.ts';

/** How people say, after a poll's reference, when it closes. */
const CLOSING = ['', 'is ', 'will '].flatMap((is) =>
  ['now ', ''].flatMap((now) =>
    [
      'closes',
      'closing',
      'close on',
      'ends',
      'open until',
      'open till',
      'stays open until',
      'stay open until',
    ].map((closes) => `${is}${now}${closes}`),
  ),
);

/** The words by which people speak of polls. */
export const pollsSpoken: NonNullable<Capability['spoken']> = {
  kinds: {
    poll: {
      also: ['ballot'],
      reference: pollReference,
      verbs: {
        open: ['start', 'create', 'new', 'add', 'make', 'run', 'have', 'hold', 'set up', 'launch'],
        extend: ['move', 'postpone', 'keep', 'leave', ...CLOSING],
        cancel: ['call off'],
        close: ['end', 'finish'],
        remind: ['nudge', 'chase', 'chase up', 'remind everyone of', 'remind people of', 'remind those of'],
        show: [
          'result',
          'results',
          'result of',
          'results of',
          'the result of',
          'the results of',
          'results for',
        ],
      },
      after: { day: 'poll extend', words: 'vote' },
    },
  },
  sayings: [
    {
      beginning:
        /^(?:comment|say|add a comment|add a note) (?:on|about|to|under|in) (?:poll )?(p\d{1,9})[:,]? (?=\S)/,
      means: 'poll comment $1 ',
    },
    {
      beginning:
        /^(?:poll )?(?:add|admit|let in) (.{1,60}?) (?:also )?(?:to|in) (?:the (?:roll|voters|electorate) (?:of|in) )?(?:poll )?(p\d{1,9})[.! ]*$/,
      means: 'poll admit $1 to $2',
    },
    {
      beginning: /^let (.{1,60}?) vote (?:too )?(?:in|on) (?:poll )?(p\d{1,9})(?: too| as well)?[.! ]*$/,
      means: 'poll admit $1 to $2',
    },
    {
      beginning: /^my vote (?:for|on|in) (?:poll )?(p\d+) (?:is|goes to|would be)(?: for)?(?= )/,
      means: 'vote $1 ',
    },
    {
      beginning:
        /^(?:(?:i|we) (?:would )?|my |poll )?vot(?:e|ed|ing)(?: is)?(?: for| on|:)?(?: (?:option|number)(?= \d))?(?= )/,
      means: 'vote',
    },
    {
      beginning: /^(?:quick )?poll(?= (?:what|when|which|who|where|how|should|shall|do|is|are|can)\b)/,
      means: 'poll open',
    },
    {
      beginning: /^i (?:would )?abstain (?:on|from|in) (?:poll )?(p\d{1,9})(?=$|[\s.,!])/,
      means: 'vote $1 abstain ',
    },
    { beginning: /^change my vote (?:on|in|for) (?:poll )?(p\d{1,9}) to(?= )/, means: 'vote $1 ' },
    {
      beginning:
        /^(?:who(?:'s)?|how many(?: people| of us| members)?|has|have)(?: everyone| everybody| all(?: of us)?| anyone)? ?(?:hasn't|has not|hasnt|haven't|has|have)?(?: still)?(?: not)?(?: yet)? ?voted(?: (?:yet|so far))?(?: (?:on|in|for))?(?= p\d{1,9}[.?! ]*$)/,
      means: 'poll show',
    },
    {
      beginning:
        /^(?:give|leave|allow) (?:people|everyone|everybody|members|them|us|voters) (?:until|till) (\S.{0,60}?) to vote (?:on|in|for) (?:poll )?(p\d{1,9})(?=[.! ]*$)/,
      means: 'poll extend $2 to $1 ',
    },
    {
      beginning: /^(yes|no|aye|abstain|for|against) (?:to|on|in|for) (?:poll )?(p\d{1,9})(?=$|[\s.,!])/,
      means: 'vote $2 $1 ',
    },
    { beginning: /^put me down (?:for|as)(?= )/, means: 'vote' },
    {
      beginning:
        /^remind (?:everyone|everybody|people|members|them|all) (?:about|of|to vote (?:in|on))(?: poll)?(?= p\d)/,
      means: 'poll remind',
    },
    {
      beginning:
        /^(?:(?:show|see|view|what are|what were)(?: me| us)? )?(?:the )?results? (?:of|for)(?: poll)?(?= p\d)/,
      means: 'poll show',
    },
    {
      beginning:
        /^(?:(?:show|see|view|get|give|send|tell|what are|what were)(?: me| us)? )?(?:the |our )?(?:poll(?:'s)? results?|results? of (?:the|our) (?:last |latest )?poll)(?: please)?(?=[.?! ]*$| as )/,
      means: 'poll show',
    },
    { beginning: /^polls?(?:(?= ["'])|:(?= ))/, means: 'poll open' },
    {
      beginning: /^(?:quick|short|simple|snap|straw) (?:poll|vote|ballot)(?: -|:)?(?= )/,
      means: 'poll open',
    },
    {
      beginning: /^(?:a )?(?:secret|anonymous) (?:poll|vote|ballot)(?: -|:)?(?= )/,
      means: 'poll open --secret yes',
    },
    {
      beginning:
        /^ask (?:everyone|everybody|members|(?:all|the) (?:of us|members|practices|group|network|board|team))(?: -|:)?(?= \S.*(?:\?|"|\|))/,
      means: 'poll open',
    },
    {
      beginning:
        /^ask (?:everyone|everybody|people|members|(?:all|the) (?:of us|members|practices|group|network|board|team))(?= (?:whether|if|which|what|when|where|who|how)\b)/,
      means: 'poll open',
    },
    {
      beginning:
        /^(?:poll|survey|ballot) (?:the (?:group|network|members|board|team|room)|everyone|everybody|members|people|us)(?: on| about)?(?::| -)?(?= )/,
      means: 'poll open',
    },
    { beginning: /^(?:a )?show of hands(?: -|:| on| for| please[,:]?)?(?= )/, means: 'poll open' },
    { beginning: /^vote on (?!(?:poll )?p\d|(?:yes|no|option)\b)(?=\S)/, means: 'poll open ' },
    {
      beginning:
        /^(?=(?:should|shall|would|do|which|what|when|where|who) [^?]{3,90}\?.*\b(?:poll )?(?:closes?|closing) )(?!.* p\d)/,
      means: 'poll open ',
    },
    {
      beginning:
        /^(?:(?:what's|what is|what are|what was|whats) the (?:results?|outcome|score) (?:of|for|in|on)|who (?:won|is winning|has won)|how(?:'s| is) the (?:vote|voting) (?:on|in|for)|(?:is|when does|when is) the (?:vote|voting|poll) (?:on|in|for))(?: poll)? (p\d{1,9})(?: (?:still )?(?:open|closed?|closing|end|ending|going|doing|looking))?(?: so far| now)?[?.! ]*$/,
      means: 'poll show $1',
    },
    {
      beginning: /^(?:close|end|stop|finish) (?:the )?(?:vote|voting|ballot) (?:on|for|in)(?: poll)?(?= p\d)/,
      means: 'poll close',
    },
    {
      beginning:
        /^i(?:'d| would)? (?:choose|pick|prefer|go (?:for|with)|opt for|like|support|back) (.{1,80}?) (?:in|on|for) (?:poll )?(p\d{1,9})[.! ]*$/,
      means: 'vote $2 $1',
    },
    {
      beginning: /^(?:option |number )?(\d{1,2}) (?:for|in|on) (?:poll )?(p\d{1,9})[.! ]*$/,
      means: 'vote $2 $1',
    },
    { beginning: /^change my vote to(?= )/, means: 'vote' },
    {
      beginning:
        /^(?:who (?:won|is winning|has won)|(?:has everyone|who has|who hasn't) voted(?: yet)?)[?.! ]*$/,
      means: 'poll show',
    },
    {
      beginning: /^remind (?:everyone|everybody|people|members|them|all) to vote[.! ]*$/,
      means: 'poll remind',
    },
    { beginning: /^put (?:it|this|that) to (?:a|the) vote(?: -|:)?(?= )/, means: 'poll open' },
    {
      beginning:
        /^(?:(?:what(?:'s|s| is)|show(?: me)?|tell me) )?my tracker (?:in|for|of) (?:poll )?(p\d{1,9})[?.! ]*$/,
      means: 'poll tracker $1',
    },
    {
      beginning:
        /^(?:check|list|show(?: me)?) (?:the |all )?votes (?:in|for|of) (?:poll )?(p\d{1,9})(?: by tracker)?[?.! ]*$/,
      means: 'poll ballots $1',
    },
  ],
};
