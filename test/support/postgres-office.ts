import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RunningPostgres, startPostgres } from './postgres.ts';

/**
 * A server through which test files, in different processes, share one Postgres. It starts Postgres on the first request,
 * answers with its port, and stops it when closed.
 */
export async function openPostgresOffice(): Promise<{ url: string; close(): Promise<void> }> {
  let postgres: Promise<RunningPostgres> | undefined;
  const server = createServer((_, response) => {
    postgres ??= startPostgres();
    postgres.then(
      ({ port }) => response.end(String(port)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      const started = await postgres?.catch(() => undefined); // the error was sent to whoever asked
      await started?.stop();
    },
  };
}
