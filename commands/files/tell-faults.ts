import { type Message, message } from '../view.ts';
import type { LineFault } from './fault.ts';

/** How many faults are shown in a chat. The rest are only counted. */
const MOST_FAULTS = 50;

/** Tells what is wrong with a file that somebody has sent, line by line, and that nothing was done with it: "imported". */
export function tellFaults(faults: LineFault[], done: 'imported' | 'kept'): Message {
  const shown = faults.slice(0, MOST_FAULTS);
  const more = faults.length - shown.length;
  const these = faults.length === 1 ? 'this' : 'these';
  return message(`This file cannot be ${done}`, [
    {
      type: 'table',
      columns: [{ label: 'Line', align: 'right' }, { label: 'Column' }, { label: 'What is wrong' }],
      rows: shown.map(({ line, column, says }) => [String(line), column?.heading ?? '', says]),
    },
    ...(more > 0 ? [`And ${more.toLocaleString('en-GB')} more.`] : []),
    `Nothing was ${done}. Mend ${these}, and send me the file again.`,
  ]);
}
