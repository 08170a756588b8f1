import { OTHERS, type Saying, said } from '../parts/spoken.ts';
import { meetingReference } from './meeting-reference.ts';

/** The source of a pattern for a space and the beginning of a meeting's reference. */
export const aMeeting = ` ${meetingReference.letter.toLowerCase()}\\d`;

/** Questions and requests about meetings as people put them, which name the command by no word of its own. */
export const wholeSentences: Saying[] = [
  {
    beginning: /^(?:minute|note) (?:for|in|on|at) (m\d{1,9})(?::| -|,)(?= )/,
    means: 'meeting note --meeting $1 ',
  },
  {
    beginning:
      /^(?:(?:please )?(?:add to|put in|put into|record in|note in|for) (?:the|our) (?:notes|minutes)(?: that\b|:| -)|for the record[,:]?)(?= )/,
    means: 'meeting note',
  },
  {
    beginning: new RegExp(
      `^(?:who(?:'s|s| is| all is)|who will be) (?:coming|attending|there|going)(?: to| at| for)?(?=${aMeeting}[.?! ]*$)`,
    ),
    means: 'meeting show',
  },
  {
    beginning:
      /^(?:when (?:do|will|are|should) (?:we|you all) (?:next )?(?:meet|meeting)(?: next| again)?|(?:do we have|have we(?: got)?|is there|are there) (?:any |a )?(?:more |other )?meetings?(?: (?:coming up|planned|arranged|booked|ahead|today|tomorrow|(?:this|next) (?:week|month)|in [a-z]+))*|when(?:'s| is) (?:the|our) next (?:one|date))[?.! ]*$/,
    means: 'meeting list',
  },
  {
    beginning: said(
      `((?:${OTHERS})(?:(?:,|,? and| &)? (?:${OTHERS}))*) (?:(?:has|have) (?:just )?(?:arrived|joined|turned up)|(?:is|are) here now|(?:just )?(?:arrived|joined)(?: (?:us|late))?)[.! ]*$`,
    ),
    means: 'meeting present $1',
  },
  {
    beginning:
      /^(?:what's|what is|whats) on (?:the|our) (?:next )?agenda(?: for (?:the|our) (?:next )?meeting| next time)?[?.! ]*$/,
    means: 'meeting agenda',
  },
  {
    beginning: /^who (?:was at|came to|attended|turned up (?:to|at|for)|went to) (m\d{1,9})[?.! ]*$/,
    means: 'meeting minutes $1',
  },
  {
    beginning: /^(?:is|was|were|will) (m\d{1,9}) (?:be )?quorate[?.! ]*$/,
    means: 'meeting show $1',
  },
  {
    beginning:
      /^(?:(?:are we (?:still )?quorate|is (?:this|the|our) meeting (?:still )?quorate|(?:do we (?:still )?have|have we(?: still)?(?: got)?|is there) (?:a )?quorum)(?: (?:now|yet|at the moment|at present))?|how many (?:of us |people )?(?:do we need|are needed) (?:for|to be) (?:a )?(?:quorum|quorate)|what(?:'s|s| is) (?:the|our) quorum)[?.! ]*$/,
    means: 'meeting quorum',
  },
  {
    beginning:
      /^i(?:'m| am|'ve| have)?(?: (?:got|have|need))?(?: to)? (?:leav(?:e|ing)|go(?:ing)?|dash(?:ing)?)(?: the meeting)? (?:now|early)[.! ]*$/,
    means: 'meeting leave me',
  },
  {
    beginning: said(
      `(${OTHERS}) (?:has|needs|had|is having|needed)(?: got)? to (?:leave|go|dash)(?: the meeting)?(?: now| early)?[.! ]*$`,
    ),
    means: 'meeting leave $1',
  },
  { beginning: /^(?:start|begin|kick off)[.! ]*$/, means: 'meeting start' },
  {
    beginning: /^(?:what's|what is|whats) on (?:the )?(m\d{1,9})(?:'s)?(?: agenda)?[?.! ]*$/,
    means: 'meeting agenda $1',
  },
  {
    beginning:
      /^(?:(?:can|could|may|should|shall) (?:we|i)|(?:i'd|i would|we'd) like to|let's|we (?:need|ought|have) to|please)?(?: please)? ?(?:discuss|talk about|raise|bring up|cover) (\S.{0,120}?) (?:at|in|on|for|during) (m\d{1,9})[?.! ]*$/,
    means: 'meeting agenda $2 add $1 ',
  },
  {
    beginning:
      /^(?:add|put|include|get) (.{1,120}?) (?:to|on|onto|in) (?:the|our) agenda (?:for )?(?:next time|(?:the |our )?next meeting)(?: please| pls)?[.!? ]*$/,
    means: 'meeting agenda add $1 ',
  },
  {
    beginning: new RegExp(
      `^(?:the )?minutes (?:of|for|from)(${aMeeting}{1,9}) (?:are|look|seem) (?:fine|ok|okay|good|correct|right|accurate|approved|agreed|a true record)(?: (?:by|to|with) me)?[.! ]*$`,
    ),
    means: 'meeting minutes confirm $1',
  },
  {
    beginning:
      /^(?:approve|confirm|agree|sign off) (?:the |our )?(?:(?:last |previous )?meeting(?:'s)? )?minutes(?: of (?:the|our) (?:last|previous) meeting)?[.! ]*$/,
    means: 'meeting minutes confirm',
  },
  {
    beginning:
      /^(?:(?:we|the (?:group|network|board|meeting)|members)(?: have| has)? (?:agreed|approved|confirmed|accepted) (?:the|our) (?:(?:last|previous) )?minutes(?: of (?:the|our) (?:last|previous) meeting)?|(?:(?:the|our) )?(?:(?:last|previous) )?(?:meeting(?:'s)? )?minutes (?:were |are |was |have been )?(?:agreed|approved|confirmed|accepted))[.! ]*$/,
    means: 'meeting minutes confirm',
  },
  {
    beginning:
      /^(?:what (?:happened|was (?:said|decided|agreed)|did (?:we|i) (?:miss|do|say)|came (?:out of|from))|(?:a |the )?(?:summary|record|write-?up) (?:of|from)|what was) ?(?:at|in|from|of)? (?:the|our) (?:last|previous) (?:meeting|one)[?.! ]*$/,
    means: 'meeting minutes',
  },
  {
    beginning:
      /^(?:set up|arrange|book|schedule|organi[sz]e|start|plan|have) (?:a |the |our )?(?:regular )?monthly (?:network |group )?meetings?(?: on| every|,)? (?:the )?((?:first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (?:mon|tues|wednes|thurs|fri)days?)(?: of (?:the|each|every) month)?(?=$|[\s,])/,
    means: 'meeting schedule on the $1 of each month ',
  },
  {
    beginning:
      /^(?:book|schedule|arrange|set up|plan|organi[sz]e|call|hold) (?:an?|the|our|another|our next|the next) meeting for (?=(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?! ?(?:min|hour|people|of us))|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next week)/,
    means: 'meeting schedule on ',
  },
];
