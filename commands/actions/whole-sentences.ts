import { ONE, rewordings, type Saying, said } from '../parts/spoken.ts';

/** One action by its reference, with nothing after it that would be another matter: "I'll do A1 with the budget". */
export const THIS_ACTION = String.raw`(?=(?:action )?#?a\d{1,9}(?:[\s.,!?]*$| (?:because|please|pls|now|instead)\b))`;
/** The source of a pattern for the end of a question. */
export const QUESTION = '[?.! ]*$';

/** Requests about actions as people put them, which name the command by no word of its own. */
export const wholeSentences: Saying[] = [
  {
    beginning: said(
      `(?:i )?(?:can't|cant|cannot|can not|won't be able to|am not able to) (?:do|take(?: on)?|manage|finish|get to) ${THIS_ACTION}`,
    ),
    means: 'action return ',
  },
  {
    beginning: said(
      `(?:can|could|would|will) (?:someone|somebody|anyone|anybody) (?:else )?(?:please )?(?:take|do|have|pick up)(?: on| over)? ${THIS_ACTION}`,
    ),
    means: 'action return ',
  },
  ...rewordings('action', 'a'),
  {
    beginning: said(
      `take (?:action )?#?(a\\d{1,9}) off (?:me|my (?:list|plate|hands))(?=[\\s.,!?]*$| because )`,
    ),
    means: 'action return $1 ',
  },
  {
    beginning: said(
      `(?:i|we)(?:'ve| have)? .{2,80}? (?:so|and) (?:that's )?(?:action )?#?(a\\d{1,9}) (?:is|can be) (?:now )?(?:done|closed|complete|finished)[.! ]*$`,
    ),
    means: 'action done $1',
  },
  {
    beginning: said(`(${ONE})'s (?:new )?action(?: is(?: to)?| -|:)(?= )`),
    means: 'action add $1 ',
  },
  {
    beginning: said(
      `(?:(?:list|show)(?: me)? everything|what have we missed)(?: that is| that's)?(?: overdue| late)?${QUESTION}`,
    ),
    means: 'action list overdue',
  },
];
