import type { Log } from '../commands/log.ts';
import type { HttpRoute } from './http-routes.ts';
import type { Gauges } from './metrics.ts';

/** A log whose lines are counted, and the routes that serve the metrics. */
interface CountedLog {
  log: Log;
  routes: HttpRoute[];
}

/** The paths that the metrics distinguish. */
const PATHS = ['/healthz', '/readyz', '/metrics', '/slack/events', '/api/messages'];

/** Counts what is logged, if there is a token with which the metrics can be read; otherwise the log stays as it is. */
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
