import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './http.ts';

/**
 * A fault in the next call of `method`, or in the next `times` calls. The method is one of Slack's
 * ("chat.postMessage"), "response_url", "upload" (the bytes of a file) or, for Teams, "send", "update",
 * "delete", "createConversation", "members" or "token".
 */
export interface TrialFault {
  method: string;
  /** Answer with this HTTP status, and do not do what was asked. */
  status?: number;
  /** Answer `{ok: false, error}` as Slack does, and do not do what was asked. */
  error?: string;
  /** Close the connection without an answer, before or after doing what was asked. */
  drop?: 'before' | 'after';
  /** Seconds, sent as Retry-After. */
  retryAfter?: number;
  /** How many calls fail; one if left out. */
  times?: number;
}

export interface Faults {
  fail(next: TrialFault): void;
  /** Does `work` and lets it answer, unless a fault is due for `method`. */
  meet(method: string, req: IncomingMessage, res: ServerResponse, work: () => void): void;
}

export function createFaults(): Faults {
  const due: TrialFault[] = [];

  const take = (method: string): TrialFault | undefined => {
    const at = due.findIndex((each) => each.method === method);
    const fault = due[at];
    if (!fault) return undefined;
    const left = (fault.times ?? 1) - 1;
    due.splice(at, 1, ...(left > 0 ? [{ ...fault, times: left }] : []));
    return fault;
  };

  return {
    fail: (next) => void due.push(next),
    meet: (method, req, res, work) => {
      const fault = take(method);
      if (!fault) return work();
      if (fault.drop === 'before') return void req.socket.destroy();
      if (fault.drop === 'after') return hangUpInsteadOfAnswering(req, res, work);
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      const error = fault.error ?? (fault.status === 429 ? 'ratelimited' : 'internal_error');
      sendJson(res, fault.status ?? 200, { ok: false, error }, headers);
    },
  };
}

/** Does the work and drops its answer, as when the connection breaks at that moment. */
function hangUpInsteadOfAnswering(req: IncomingMessage, res: ServerResponse, work: () => void): void {
  const { socket } = req;
  res.writeHead = () => res;
  res.end = () => {
    socket.destroy();
    return res;
  };
  work();
}
