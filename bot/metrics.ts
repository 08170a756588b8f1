import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import { HttpError } from '../adapters/http-body.ts';
import { bearsToken } from './admin-token.ts';
import type { HttpRoute } from './http-routes.ts';

/** The figures that are looked up whenever the metrics are read. */
export interface Gauges {
  /** The age, in seconds, of the oldest message that waits to be sent; null if none does. */
  oldestUnsentSeconds(): Promise<number | null>;
  /** How many jobs the queue in Redis has, by state. */
  jobs(): Promise<Record<string, number>>;
  /** How many connections to the database there are, by state. */
  connections(): Record<string, number>;
}

/** Metrics for the operator, in Prometheus's format. */
export interface Metrics {
  /** Counts a logged line, if it is about a request, a command or a job that has ended. */
  hear(facts: object): void;
  /** `GET /metrics`; 401 without the token. */
  route: HttpRoute;
}

const Command = z.object({ command: z.string().nullable(), outcome: z.string(), ms: z.number() });
const JobRun = z.object({ job: z.string(), outcome: z.string(), ms: z.number() });
const Request = z.object({ path: z.string(), status: z.number(), ms: z.number() });

/** In seconds: most answers take a fraction of one, and Slack waits for three. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** Creates the metrics. Only `paths` are distinguished, as anyone can make up others. */
export function createMetrics(token: string, paths: string[], gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const timed = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name: `convenor_${name}_seconds`, help, labelNames, buckets, registers });
  const commands = timed('command', 'Commands that were asked for.', ['command', 'outcome']);
  const runs = timed('job', 'Jobs that were run; each send-message is a message sent or edited.', [
    'job',
    'outcome',
  ]);
  const requests = timed('request', 'HTTP requests that were answered.', ['path', 'status']);
  const unread = new Counter({
    name: 'convenor_metrics_failures_total',
    help: 'Figures that could not be looked up.',
    registers,
  });
  lookUp(registers, gauges, () => unread.inc());

  return {
    hear(facts) {
      const command = Command.safeParse(facts).data;
      if (command)
        commands.observe({ command: command.command ?? '', outcome: command.outcome }, command.ms / 1000);
      const job = JobRun.safeParse(facts).data;
      if (job) runs.observe({ job: job.job, outcome: job.outcome }, job.ms / 1000);
      const request = Request.safeParse(facts).data;
      if (request) {
        const path = paths.includes(request.path) ? request.path : 'other';
        requests.observe({ path, status: request.status }, request.ms / 1000);
      }
    },
    route: {
      method: 'GET',
      path: '/metrics',
      async handle({ headers }, response) {
        if (!bearsToken(headers, token))
          throw new HttpError(401, 'This address wants ADMIN_TOKEN as a bearer token.');
        response.writeHead(200, { 'content-type': registry.contentType });
        response.end(await registry.metrics());
      },
    },
  };
}

/** Registers the gauges. A figure that cannot be looked up is left out, and does not stop the others. */
function lookUp(registers: Registry[], gauges: Gauges, failed: () => void): void {
  const gauge = (name: string, help: string, labelNames: string[], look: (set: Gauge) => Promise<void>) =>
    new Gauge({
      ...{ name: `convenor_${name}`, help, labelNames, registers },
      async collect() {
        this.reset();
        await look(this).catch(() => {
          failed();
          if (labelNames.length === 0) this.set(Number.NaN); // unknown is not 0
        });
      },
    });
  const each = (set: Gauge, counts: Record<string, number>) => {
    for (const [state, count] of Object.entries(counts)) set.set({ state }, count);
  };
  gauge('outbox_oldest_seconds', 'How long the oldest message waits to be sent.', [], async (set) =>
    set.set((await gauges.oldestUnsentSeconds()) ?? 0),
  );
  gauge('queue_jobs', 'Jobs in Redis.', ['state'], async (set) => each(set, await gauges.jobs()));
  gauge('database_connections', 'Connections to the database.', ['state'], async (set) =>
    each(set, gauges.connections()),
  );
}
