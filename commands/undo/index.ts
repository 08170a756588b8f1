import type { Capability } from '../capability.ts';
import { undoOf } from './undo.ts';

const ASIDE = '[,.;:! –—-]*';
/** What people say first when they see that something went wrong. */
const OOPS = `(?:(?:oops|whoops|sorry|no|wait|ah|oh|argh|never ?mind|actually|please|hang on)${ASIDE})*`;
/** How they say that the last thing should not have been. */
const WRONG =
  "(?:(?:that|this|it)(?:'s| is| was)(?: all)? (?:a mistake|an error|wrong|the wrong one|not (?:right|what i (?:meant|wanted)))|(?:the )?wrong one|my mistake|(?:scrap|forget|ignore|revert|reverse|undo|take back) (?:that|it|this|(?:the|my) last (?:one|thing|change|bit|action|command|message|decision|note))|take (?:that|it) back|i (?:didn't|did not) mean (?:that|to|it))";

/** The capability of undoing one's last change, whichever capability made it. */
export const undo = (all: readonly Capability[]) =>
  ({
    commands: [undoOf(all)],
    help: { suggested: ['undo'] },
    spoken: {
      sayings: [
        {
          beginning: new RegExp(
            `^${OOPS}(?:${WRONG}|undo)(?:${ASIDE}(?:please|sorry|undo|that|it|${WRONG}))*[.! ]*$`,
          ),
          means: 'undo',
        },
      ],
    },
  }) satisfies Capability;
