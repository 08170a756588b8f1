import type { Chance } from './chance.ts';
import { CALL_FAULTS, type CallFault } from './channel.ts';
import type { Scheduler } from './scheduler.ts';

/** What a platform answers a call: its effect is had by then. */
export interface Served {
  status: number;
  body: object;
  retryAfter?: number;
}

/** A call that was not answered: cut off before or after it was `sent`. */
export class CutOff extends Error {
  readonly isSent: boolean;
  constructor(isSent: boolean) {
    super('the call was cut off');
    this.isSent = isSent;
  }
}

/** The way between the bots and one platform. */
export interface Wire {
  /** Makes a call on behalf of `owner`: it arrives later, and is answered later still, unless something goes wrong. */
  call(owner: object, label: string, serve: () => Served): Promise<Served>;
}

/** How long a call is on its way, and one in so many for how much longer, in milliseconds. */
const USUAL_MS = 40;
const SLOW = { permille: 40, ms: 9_000 };
const ASKED_TO_WAIT_S = 20;

/** Makes it; `faults` says how many of a thousand calls meet one just now. */
export function createWire(
  platform: string,
  scheduler: Scheduler,
  chance: Chance,
  faults: () => number,
): Wire {
  /** A call that has set out arrives though whoever made it is gone. */
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

/** What is answered in place of doing it. */
function refusalOf(fault: CallFault | undefined, chance: Chance): Served | undefined {
  if (fault === 'busy') return { status: 429, body: {}, retryAfter: 1 + chance.below(ASKED_TO_WAIT_S) };
  if (fault === 'fails') return { status: 503, body: {} };
  return fault === 'cut off' ? { status: 0, body: {} } : undefined;
}
