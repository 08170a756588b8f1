import { BY_NAME, LINK_TO, OTHERS, type Spoken, said, saidToBe } from '../parts/spoken.ts';
import { meetingReference } from './meeting-reference.ts';
import { aMeeting, wholeSentences } from './whole-sentences.ts';

const READ =
  '(?:(?:show|see|view|read|get|give|send|share|print|download|export|email)(?: me| us)? )?(?:a copy of )?';

/** A request for the minutes or the agenda that names no meeting: it is asked which. */
const ofSomeMeeting = (asks: string, what: string): RegExp =>
  new RegExp(
    `^${asks}(?:the |our )?(?:(?:last |next )?meeting(?:'s)? )?${what}(?: (?:of|for|from) (?:the|our) (?:(?:last|latest|next) )?meeting)?(?: please)?(?=[.?! ]*$| as )`,
  );

/** How people say that they, or somebody else, will not be there. */
const NOT_COMING =
  "(?:(?:can't|cant|cannot|can not|won't|wont|won't be able to|will not(?: be able to)?|(?:unable|not able|not going) to(?: be able to)?) (?:make|come to|attend|get to|be at|be able to (?:make|come to|attend))|(?:will |'ll |has to |have to )miss|(?:is |are |am |'m |'s )?not coming to)";
const THE_MEETING = String.raw`(?:it|(?:the|this|our|tomorrow's|today's) (?:next |monthly |quarterly |network |group |team |board |lpn )?meeting)(?=$|[\s.,!])`;
const APOLOGIES = '(?:apologies|apols|apology)';

/** What people say about meetings, and for which command. */
export const spoken: Spoken = {
  kinds: {
    meeting: {
      reference: meetingReference,
      verbs: {
        schedule: [
          'plan',
          'arrange',
          'book',
          'set up',
          'new',
          'create',
          'add',
          'organise',
          'organize',
          'have',
          'hold',
          'call',
        ],
        cancel: ['call off', ...saidToBe('cancelled', 'called off', 'off')],
        move: [
          'postpone',
          'reschedule',
          'put back',
          'put',
          'push',
          'bring',
          'back',
          'off',
          'forward',
          'now',
          ...saidToBe('moved', 'postponed', 'rescheduled'),
        ],

        start: ['begin', 'kick off', 'open', "we're starting", 'we are starting', 'starting'],
        coming: ['attending', 'attend'],
        minutes: [],
        agenda: [],
      },
      after: { day: 'meeting move' },
    },
  },
  sayings: [
    ...wholeSentences,
    {
      beginning:
        /^(?:i(?:'m| am|'ll be| will be|'ll| will| can)|count me in)(?: coming| attending| come| attend| there| in)?(?: to| for| at)?(?= m\d{1,9}[.! ]*$)/,
      means: 'meeting coming',
    },
    {
      beginning: /^i (?:might|may)(?: come| attend| be coming)(?: to)?(?= m\d{1,9}[.! ]*$)/,
      means: 'meeting maybe',
    },
    {
      beginning:
        /^(?:minute|note)(?::| that\b)?(?= )(?! (?:the|a|this|our|following) decision\b| apologies (?:from|for)\b| that (?:we|it was) (?:agreed|decided|resolved))/,
      means: 'meeting note',
    },
    {
      beginning: new RegExp(
        `^(?:(?:show|see|view|get|send|print|download|export|email)(?: me| us)? )?(?:the )?minutes(?: of| for| from)?(?=${aMeeting})`,
      ),
      means: 'meeting minutes',
    },
    ...['minutes', 'agenda'].flatMap((what) => [
      { beginning: ofSomeMeeting(READ, what), means: `meeting ${what}` },
      { beginning: ofSomeMeeting(LINK_TO, what), means: `meeting ${what} as page` },
      {
        beginning: new RegExp(`^${LINK_TO}(?:the )?(?:meeting )?${what}(?: of| for| from)?(?=${aMeeting})`),
        means: `meeting ${what} as page`,
      },
    ]),
    {
      beginning:
        /^(?:add|put|get|save|send|have)(?: me)? (?:the )?(?:meeting )?(m\d{1,9}) (?:to|on|in|into|for) (?:my|the|our) (?:own )?(?:\S+ )?(?:calendar|diary)(?: please)?(?=[.!? ]*$)/,
      means: 'meeting calendar $1',
    },
    {
      beginning: new RegExp(
        `^(?:(?:show|see|view|what's|what is|what's on|what is on)(?: me| us)? )?(?:the )?agenda(?: of| for)?(?=${aMeeting})`,
      ),
      means: 'meeting agenda',
    },
    {
      beginning:
        /^(m\d{1,9})[:,]? (?:please )?(?:add|put|include) (.{1,120}?) (?:to|on|onto) (?:the |its )?agenda(?: please)?(?=$|[\s.,!])/,
      means: 'meeting agenda $1 add $2',
    },
    {
      beginning: /^(?:(?:the )?next (?:agenda )?item|move on)(?: please| pls)?[.! ]*$/,
      means: 'meeting next',
    },
    {
      beginning: /^(?:let(?:'s|s| us) )?park (?:this|it|that|(?:this|the|that) item)(?: for now)?[.! ]*$/,
      means: 'meeting park',
    },
    {
      beginning: /^(?:let(?:'s|s| us) )?park item (\d{1,3})(?: for now)?[.! ]*$/,
      means: 'meeting park $1',
    },
    { beginning: /^(?:i'm|i am) (?:here|present|in)[.! ]*$/, means: 'meeting here' },
    { beginning: /^present(?: -|:)(?= )/, means: 'meeting present' },
    {
      beginning: said(
        `((?:${OTHERS})(?:(?:,|,? and| &)? (?:${OTHERS}))*) (?:is|are) (?:here|present)[.! ]*$`,
      ),
      means: 'meeting present $1',
    },
    {
      beginning: new RegExp(
        `^(?:approve|confirm|agree|sign off) (?:the )?minutes(?: of| for| from)?(?=${aMeeting})`,
      ),
      means: 'meeting minutes confirm',
    },
    { beginning: /^(?:the |our )?next meeting\?+$/, means: 'meeting list' },
    {
      beginning:
        /^(?:(?:end|close|finish) (?:the |this )?meeting|that(?:'s| is) the end of (?:the|this|our) meeting|(?:(?:the|this) )?meeting (?:is |has |now )*(?:over|ended|finished|closed))(?: now)?[.! ]*$/,
      means: 'meeting end',
    },
    {
      beginning: said(
        `(${BY_NAME}) (?:will send|will give|sends?|gives?|sent|has sent|has given)(?: (?:his|her|their|my))? apologies[.!]*`,
      ),
      has: ['apolog'],
      means: 'meeting apologies $1 ',
    },
    {
      beginning: said(`(?:sorry[,.!]? )?(?:i(?:'m| am)? ?)?${NOT_COMING} ${THE_MEETING}[.!]*`),
      means: 'meeting apologies me ',
    },
    {
      beginning: said(`(?:sorry[,.!]? )?(?:i(?:'m| am)? ?)?${NOT_COMING}(?=${aMeeting})`),
      means: 'meeting apologies me for',
    },
    {
      beginning: said(`(${BY_NAME}) (?:is )?${NOT_COMING} ${THE_MEETING}[.!]*`),
      has: ['make', 'com', 'attend', 'get to', 'be at', 'miss'],
      means: 'meeting apologies $1 ',
    },
    {
      beginning: said(`(${BY_NAME}) (?:is )?${NOT_COMING}(?=${aMeeting})`),
      has: ['make', 'com', 'attend', 'get to', 'be at', 'miss'],
      means: 'meeting apologies $1 for',
    },
    {
      beginning: new RegExp(
        `^(?:my )?${APOLOGIES} for(?=${aMeeting}| (?:the|our|this|next|today|tomorrow|mon|tues|wednes|thurs|fri))`,
      ),
      means: 'meeting apologies me for',
    },
    {
      beginning: new RegExp(`^${APOLOGIES}(?: for)? (m\\d{1,9}) from(?= )`),
      means: 'meeting apologies for $1 ',
    },
    {
      beginning:
        /^(?:add|put|include) (.{1,120}?) (?:to|on|onto|in) (?:(?:the )?(m\d{1,9})(?:'s)? agenda|(?:the )?agenda (?:for|of) (m\d{1,9}))(?: please)?(?=$|[\s.,!?])/,
      means: 'meeting agenda $2$3 add $1 ',
    },
    {
      beginning: /^(?:new )?agenda item (?:for|on) (m\d{1,9})(?: -|:)?(?= )/,
      means: 'meeting agenda $1 add ',
    },
    {
      beginning: /^(m\d{1,9})(?:'s)? agenda(?: item)?(?: -|:)(?: add)?(?= )/,
      means: 'meeting agenda $1 add ',
    },
    {
      beginning:
        /^(?:add|put|include) (?!apologies\b|notes?\b)([^\uE000@]{1,120}?) (?:to|on|onto) (m\d{1,9})(?: please| pls)?(?=[\s.!?]*$|, )/,
      means: 'meeting agenda $2 add $1 ',
    },
    {
      beginning:
        /^(?:add|put|include|get) (?:to )?(m\d{1,9}) (?:to|on|onto|in) (?:the|our) agenda(?: please| pls)?[.! ]*$/,
      means: 'meeting agenda $1 add',
    },
    {
      beginning:
        /^(?:add|put|include|get) (.{1,120}?) (?:to|on|onto|in) (?:the|our) (?:next )?(?:meeting's )?agenda(?: please| pls)?(?=$|[\s.,!?])(?! (?:for|of|at) (?:the|our|today|tomorrow|next|this|mon|tue|wed|thu|fri))/,
      means: 'meeting agenda add $1 ',
    },
    {
      beginning: /^(?:new )?(?:agenda item|item for (?:the|our) (?:next )?(?:agenda|meeting))(?: -|:)(?= )/,
      means: 'meeting agenda add',
    },
    {
      beginning: /^(?:when|where|what time)(?:'s|s| is| are)? (?:the |our )?(?:next )?meetings?[?.! ]*$/,
      means: 'meeting list',
    },
    {
      beginning: new RegExp(`^(?:when|where|what time)(?:'s|s| is)?(?=${aMeeting}[?.! ]*$)`),
      means: 'meeting show',
    },
    {
      beginning:
        /^(?:(?:the |our )?(?:next )?meeting(?: will be| is)?|meet)(?= (?:on|this|tomorrow|(?:mon|tues?|wed|wednes|thu|thurs|fri|satur|sun)(?:day)? |\d{1,2}(?:st|nd|rd|th)? )\b)/,
      means: 'meeting schedule',
    },
    {
      beginning:
        /^(?:schedule|arrange|organi[sz]e)(?! (?:(?:an?|the|our|another|new) )*(?:meetings?\b|polls?\b|review))(?= \S+.* (?:on|for|at) )/,
      means: 'meeting schedule',
    },
    {
      beginning:
        /^(?:(?:send|note|record|minute) )?(?:apologies|apols)(?: (?:were |was )?(?:received|given|sent))?(?: from| for|:| -)?(?= )/,
      means: 'meeting apologies',
    },
  ],
};
