import type { Chance } from './chance.ts';
import { CALL_FAULTS, type CallFault } from './channel.ts';
import type { Scheduler } from './scheduler.ts';

/** A platform's answer to a call that has taken effect. */
export interface Served {
  status: number;
  body: object;
  retryAfter?: number;
}

/** The error of an unanswered call: it was cut off before or after it was `sent`. */
export class CutOff extends Error {
  readonly isSent: boolean;
  constructor(isSent: boolean) {
    super('the call was cut off');
    this.isSent = isSent;
  }
}

/** The network between the bots and one platform. */
export interface Wire {
  /** Makes a call on behalf of `owner`. It arrives after a delay, and is answered after another, unless there is a fault. */
  call(owner: object, label: string, serve: () => Served): Promise<Served>;
}

/** The longest usual latency of a call, in milliseconds; and how often it is longer, and by how much. */
const USUAL_MS = 40;
const SLOW = { permille: 40, ms: 9_000 };
const ASKED_TO_WAIT_S = 20;

/** Creates the network. `faults` says how many in a thousand calls meet a fault at present. */
export function createWire(
  platform: string,
  scheduler: Scheduler,
  chance: Chance,
  faults: () => number,
): Wire {
  /** The owner of a call's arrival: a call in flight arrives even if its bot has died. */
  const wire = { platform };
  const takes = () => (chance.permille(SLOW.permille) ? chance.below(SLOW.ms) : chance.below(USUAL_MS));

  return {
    call: (owner, label, serve) =>
      new Promise((resolve, reject) => {
        const fault = chance.permille(faults()) ? chance.pick(CALL_FAULTS) : undefined;
        const answer = (settle: () => void) => scheduler.after(takes(), owner, '', settle);
        scheduler.after(takes(), wire, `${platform}: ${label}${fault ? ` (${fault})` : ''}`, () => {
          const refusal = refusalOf(fault, chance);
          const served = refusal ?? serve();
          if (fault === 'cut off') answer(() => reject(new CutOff(false)));
          else if (fault === 'lost answer') answer(() => reject(new CutOff(true)));
          else if (fault === 'fails after') answer(() => resolve({ status: 502, body: {} }));
          else answer(() => resolve(served));
        });
      }),
  };
}

/** The answer of a platform that refuses the call; undefined if it does not. */
function refusalOf(fault: CallFault | undefined, chance: Chance): Served | undefined {
  if (fault === 'busy') return { status: 429, body: {}, retryAfter: 1 + chance.below(ASKED_TO_WAIT_S) };
  if (fault === 'fails') return { status: 503, body: {} };
  return fault === 'cut off' ? { status: 0, body: {} } : undefined;
}
