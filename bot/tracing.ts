import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { later, realTimers } from '../storage/rows/timers.ts';
import { type Tracer, traceWith } from '../storage/rows/traced.ts';
import type { WayOut } from './proxy.ts';

/** How long the last spans may take to be sent, in milliseconds. */
const LONGEST_STOP_MS = 1_000;

/** Tracing that is on. */
export interface Tracing {
  /** Sends what was not sent yet, and ends it. */
  stop(): Promise<void>;
}

/** Sends traces to an OTLP/HTTP collector at this address, in JSON, from now on, by the way on which all calls leave. */
export function startTracing(endpoint: string, { agentFor }: Pick<WayOut, 'agentFor'>): Tracing {
  const url = `${endpoint}/v1/traces`;
  const agent = agentFor(url);
  const exporter = new OTLPTraceExporter({
    ...{ url, timeoutMillis: 5_000 },
    ...(agent && { httpAgentOptions: () => agent }),
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': process.env.OTEL_SERVICE_NAME || 'convenor',
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  });
  const spans = provider.getTracer('convenor');
  const active = new AsyncLocalStorage<Span>();

  const tracer: Tracer = async (name, attributes, work) => {
    const parent = active.getStore();
    const within = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    const span = spans.startSpan(name, { attributes }, within);
    try {
      return await active.run(span, () => work((facts) => span.setAttributes(facts)));
    } catch (error) {
      // What an error says may quote people; its kind does not.
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.setAttribute('error.type', error.name);
      throw error;
    } finally {
      span.end();
    }
  };
  traceWith(tracer);
  return {
    async stop() {
      traceWith(undefined);
      // A collector that does not answer must not hold up the end.
      await Promise.race([provider.shutdown(), later(LONGEST_STOP_MS, realTimers)]);
    },
  };
}
