import { BY_NAME, datedTaskVerbs, OTHERS, SOMEBODY, type Spoken, said, saidToBe } from '../parts/spoken.ts';
import { actionReference } from './action-reference.ts';
import { QUESTION, THIS_ACTION, wholeSentences } from './whole-sentences.ts';

/** "What’s …", "show me what is …", "anything …". */
const SHOW =
  "(?:(?:show|tell) me )?(?:what(?:'s|s| is| are)?|anything|is anything|is there anything)(?: still| now)? ";
/** A first name or a whole name at the front of a sentence, where none of these words is one. */
const NAMED = String.raw`(?!(?:apologies|minutes|papers|agendas?|meetings?|notes?|actions?|decisions?|polls?|items?|nothing|everyone|all|practices|members|how|put|send|bring|write|due|subject|response|reply|comments|what|when|where|who|why|need|want|like|have|happy|able|going|forgot|try|remember|ask|remind|vote|move|add|i|we|you|it|this|that|us|them|the|a|an|our|my|your)\b)\p{L}[\p{L}'-]+(?: (?!(?:to|it|this|that|them|us)\b)\p{L}[\p{L}'-]+)?`;

/** The everyday words for actions. */
export const spoken: Spoken = {
  kinds: {
    action: {
      also: ['action point', 'action item', 'todo', 'to-do', 'to do', 'task'],
      reference: actionReference,
      verbs: {
        add: ['new', 'create', 'record', 'log', 'raise', 'make', 'note'],
        done: [
          ...saidToBe('done', 'complete', 'completed', 'finish', 'finished', 'close', 'closed', 'sorted'),
          'all done with',
          'done with',
          'finished with',
          ...['done', 'completed', 'finished', 'sorted'].map((done) => `${done} today`),
          ...['done', 'completed', 'finished'].flatMap((done) => [
            `${done} yesterday`,
            `${done} this morning`,
            `${done} already`,
          ]),
          ...['close off', 'wrap up', 'wrapped up'],
          'tick off',
          'tick',
          '✅',
          '✅\uFE0F',
          '✔',
          '✔\uFE0F',
          '☑',
          '☑\uFE0F',
        ],
        move: [...datedTaskVerbs.move, 'put', 'wait', 'can wait', 'could wait', 'slip', 'now', 'back'],
        give: [
          ...datedTaskVerbs.give,
          'pass',
          'pass on',
          'should go',
          'can go',
          'goes',
          'belongs',
          'over',
          'swap',
          'switch',
          'needs to go',
          'has to go',
          'should be given',
        ],
        return: datedTaskVerbs.return,
        reopen: ['re-open'],
        edit: ['change', 'update', 'amend'],
        remove: [
          'drop',
          'cancel',
          'delete',
          'scrap',
          'take off',
          'no longer needed',
          'not needed',
          'is no longer needed',
          ...["isn't needed", 'is not needed', "isn't wanted", "isn't necessary"].flatMap((no) => [
            no,
            `${no} any more`,
            `${no} anymore`,
          ]),
          'can be dropped',
          "don't need",
        ],
        show: ['look at'],
      },
      after: { person: 'action give', day: 'action move' },
    },
  },
  sayings: [
    {
      beginning:
        /^(?:(?:show|give|send)(?: me| us)? )?(?:the |our )?actions (?:report|(?:done|closed|completed|finished) on time)(?=[?. ]*$| (?:for |in |of )?(?:20)?\d\d| as )(?: for| in| of)?/,
      means: 'action report',
    },
    {
      beginning:
        /^how many (?:of (?:the |our )?)?actions (?:were|are|have been|did we) (?:done|closed|completed|finished|do|close|complete|finish) on time(?: this year)?[?. ]*$/,
      means: 'action report',
    },
    {
      beginning: said(
        `(?:can|could|will|would|let) (${SOMEBODY}) (?:please )?(?:take|have|own|pick up|do|look after)(?: on| over)? (?=(?:actions? )?#?a\\d)`,
      ),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `let (${BY_NAME}) (?:take|have|own|pick up|do|look after)(?: on| over)? ${THIS_ACTION}`,
      ),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `i(?:'ll| will| can|'m happy to|'d like to) (?:take|have|own|pick up|do|look after)(?: on| over)? ${THIS_ACTION}`,
      ),
      means: 'action give to me ',
    },
    {
      beginning: said(`(?:give|hand|pass) (${SOMEBODY}) ${THIS_ACTION}`),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `(${OTHERS}) (?:takes|will take|is taking|has taken|owns|has|has got|is doing|is picking up|has picked up)(?: on| over)? (?=(?:actions? )?#?a\\d)`,
      ),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `(${OTHERS}) (?:will|can|could|should|must|to|is to|is going to|is happy to|has agreed to|agreed to|has offered to) (?:take|own|have|do|pick up|look after)(?: on| over)? (?=(?:actions? )?#?a\\d{1,9}(?:[\\s.,!?]*$| (?:because|please|now|instead)\\b))`,
      ),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `(${OTHERS}) (?:and|&) (${OTHERS}) (?:will|can|could|are going to|have agreed to) (?:take|own|have|do|pick up|look after)(?: on| over)? ${THIS_ACTION}`,
      ),
      means: 'action give to $1 and $2 ',
    },
    {
      beginning: said(`(?:assign|put|add) (${SOMEBODY}) (?:to|on|onto) (?=(?:actions? )?#?a\\d)`),
      means: 'action give to $1 ',
    },
    {
      beginning: said(
        `(?:re-?assign|transfer|move|give|pass|hand over|hand) (?:action )?#?(a\\d{1,9}) (?:over )?from (?:${SOMEBODY}) to(?= )`,
      ),
      means: 'action give $1 to ',
    },
    {
      beginning: said('(?:give|leave|allow) (?:action )?#?(a\\d{1,9}) (?:until|till)(?= )'),
      means: 'action move $1 to ',
    },
    {
      beginning: said(`${SHOW}(?:mine|for me|on my (?:list|plate|to-?do list))${QUESTION}`),
      means: 'action list mine',
    },
    { beginning: said(`(?:can|could|will|would) (?=(?:${OTHERS}) )`), means: 'action add' },
    {
      beginning: said(
        `(?=(?:${OTHERS})(?:(?:,|,? and| &) (?:${OTHERS}))+ (?:to|(?:will|should|must|are to|are going to)(?! (?:not|never|be|miss|attend|come|chair))) )`,
      ),
      means: 'action add',
    },
    {
      beginning: said(
        `(?=(?:${OTHERS})[\\s,:–-]+(?:to|can you|could you|would you|will you|please|pls|kindly|(?:will|should|must)(?! (?:not|never|have|be|miss|attend|come|join|chair|send (?:his |her |their )?apologies|probably|maybe|possibly|perhaps|likely|vote|abstain)\\b)|needs to|is (?:going )?to|has (?:agreed|offered|promised) to|(?:agreed|offered|promised) to|is happy to)\\b)`,
      ),
      means: 'action add',
    },
    {
      beginning: said(`(?=(?:${OTHERS})(?::| [–-]) \\S.* by \\S)`),
      means: 'action add',
    },
    {
      beginning: said(
        `i(?:'ll| will| shall| am going to|'m going to| agreed to) (?!vote|be |have |not |never |abstain|come|attend|second|miss|try)(?=\\S)`,
      ),
      means: 'action add me ',
    },
    {
      beginning: said(`remind (${SOMEBODY}) (?:to|about)(?= )(?! (?:\\p{L}+ )?#?(?:[apr]\\d|w\\d+\\.\\d))`),
      means: 'action add $1 ',
    },
    {
      beginning:
        /^remind me (?:on )?(today|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) to (?=\S)(?!.* by )(.+?)[.!]*$/,
      means: 'action add me $2 by $1',
    },
    {
      beginning: said(
        `give (${BY_NAME}) (?:an? (?:new )?(?:action|task|job)(?: to| of| for|:)?|(?:the|this) (?:new )?(?:action|task|job)(?: to| of| for|:))(?= )`,
      ),
      means: 'action add $1 ',
    },
    {
      beginning: said(
        `(?:(?:i |we )?(?:need|want|ask(?:ed)?)|assign|get|task) (${OTHERS}) to(?= )(?! (?:action )?#?[a-z]\\d)`,
      ),
      means: 'action add $1 ',
    },
    { beginning: /^ap(?: -|:)(?= )/, means: 'action add' },
    // "Bob to chase the contract by Friday", as minutes have it.
    { beginning: said(`(?=${NAMED} to (?!(?:the|be|follow)\\b)\\p{L}.* by \\S)`), means: 'action add' },
    ...wholeSentences,
    { beginning: said(`${SHOW}(?:overdue|late)${QUESTION}`), means: 'action list overdue' },
    { beginning: said(`${SHOW}due this week${QUESTION}`), means: 'action list by Sunday' },
    {
      beginning: said(
        `${SHOW}due (?:by |on |before )?(?!soon|to |from |of |for |diligence|(?:next|this) (?:week|month|quarter|year)|and\\b)(?=\\S)`,
      ),
      means: 'action list by',
    },
    {
      beginning: said(
        `${SHOW}(?:outstanding|open|still open|left to do|to be done|due(?: soon)?(?: today| tomorrow| (?:this|next) (?:week|month))?|coming up)${QUESTION}`,
      ),
      means: 'action list',
    },
    {
      beginning: said(
        `what (?:have i|do i|am i|do i still)(?: have| need| got| supposed| meant)?(?: left)? to (?:do|be doing|get done)(?: today| tomorrow| (?:this|next) week)?${QUESTION}`,
      ),
      means: 'action list mine',
    },
    { beginning: /^(?:my|mine) (?:actions?|tasks?|to-?dos?)$/, means: 'action list mine' },
    {
      beginning:
        /^(?:actions?|to-?do|to do|task)(?: points?| items?)?(?:(?: -|:)|(?= [@\uE000])| for(?= (?:[@\uE000]|me\b|[a-z' ]{2,40}:)))/,
      means: 'action add',
    },
    { beginning: /^(?:to-?do|task)(?= (?!list|done|show|all|is|are))/, means: 'action add' },
  ],
};
