import type { Log } from '../commands/log.ts';
import type { HttpRoute } from './http-routes.ts';
import type { Gauges } from './metrics.ts';

/** A log that is counted as well, and where the figures can be had. */
interface CountedLog {
  log: Log;
  routes: HttpRoute[];
}

/** The addresses that are told apart in the figures. */
const PATHS = ['/healthz', '/readyz', '/metrics', '/slack/events', '/api/messages'];

/** Has what a log is told counted, where there is a token by which the figures can be asked for; else all stays as it is. */
export async function countedLog(log: Log, token: string | undefined, gauges: Gauges): Promise<CountedLog> {
  if (!token) return { log, routes: [] };
  const { createMetrics } = await import('./metrics.ts');
  const { hear, route } = createMetrics(token, PATHS, gauges);
  const counting =
    (level: keyof Log): Log[keyof Log] =>
    (facts, sentence) => {
      hear(facts);
      log[level](facts, sentence);
    };
  return {
    log: {
      debug: counting('debug'),
      info: counting('info'),
      warn: counting('warn'),
      error: counting('error'),
    },
    routes: [route],
  };
}
