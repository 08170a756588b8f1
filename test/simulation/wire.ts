import type { Platform } from '../../commands/view.ts';
import type { Chance } from './chance.ts';
import { CALL_FAULTS, type CallFault } from './channel.ts';
import type { Faults } from './faults.ts';
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

/** A call to a platform. */
export interface Call {
  /** The bot that makes it. */
  owner: object;
  label: string;
  /** The conversation it is about. */
  address: string;
  /** Whether it posts a message that everyone there sees. */
  isPost: boolean;
  serve(): Served;
}

/** The network between the bots and one platform. */
export interface Wire {
  /** Makes a call. It arrives after a delay, and is answered after another, unless there is a fault. */
  call(call: Call): Promise<Served>;
}

/** The longest usual latency of a call, in milliseconds; and how often it is longer, and by how much. */
const USUAL_MS = 40;
const SLOW = { permille: 40, ms: 9_000 };
const ASKED_TO_WAIT_S = 20;
/** How long a bot waits for an answer, in milliseconds; and how long it is asked to wait by a platform that is only busy. */
const PATIENCE_MS = 10_000;
const BUSY_S = 3;

/** Creates the network. */
export function createWire(platform: Platform, scheduler: Scheduler, chance: Chance, faults: Faults): Wire {
  /** The owner of a call's arrival: a call in flight arrives even if its bot has died. */
  const wire = { platform };
  const isSlow = () => chance.permille(SLOW.permille) && faults.areSomeSlow;
  const takes = () => (isSlow() ? chance.below(SLOW.ms) : chance.below(USUAL_MS));
  const isRefused = ({ isPost, address }: Call): boolean => {
    const left = faults.refusals.get(address) ?? 0;
    if (isPost && left > 0) faults.refusals.set(address, left - 1);
    return isPost && left > 0;
  };

  return {
    call: (call) =>
      new Promise((resolve, reject) => {
        const { owner, label, address, serve } = call;
        const fault = chance.permille(faults.calls) ? chance.pick(CALL_FAULTS) : undefined;
        const answer = (settle: () => void) => scheduler.after(takes(), owner, '', settle);
        scheduler.after(takes(), wire, `${platform}: ${label}${fault ? ` (${fault})` : ''}`, () => {
          if (address === faults.silentConversation) {
            if (chance.permille(500)) serve(); // it is done, and nobody is told
            return void scheduler.after(PATIENCE_MS, owner, '', () => reject(new CutOff(true)));
          }
          if (isRefused(call))
            return void answer(() => resolve({ status: 429, body: {}, retryAfter: BUSY_S }));
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
