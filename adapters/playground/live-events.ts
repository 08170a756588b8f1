import type { ServerResponse } from 'node:http';

/** Keeps pages up to date by server-sent events. */
export interface LiveEvents {
  /** Sends what there is now, and from then on every change. */
  join(res: ServerResponse): void;
  /** Something changed: tells everyone, once for many changes in a row. */
  tell(): void;
  close(): void;
}

const HEARTBEAT_MS = 25_000;

export function createLiveEvents(current: () => unknown): LiveEvents {
  const pages = new Set<ServerResponse>();
  let isDue = false;
  const send = (to: Iterable<ServerResponse>) => {
    const event = `data: ${JSON.stringify(current())}\n\n`;
    for (const page of to) page.write(event);
  };
  const heartbeat = setInterval(() => {
    for (const page of pages) page.write(':\n\n');
  }, HEARTBEAT_MS).unref();

  return {
    join: (res) => {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      res.write('retry: 1000\n\n');
      pages.add(res);
      res.on('close', () => pages.delete(res));
      send([res]);
    },
    tell: () => {
      if (isDue || pages.size === 0) return;
      isDue = true;
      setImmediate(() => {
        isDue = false;
        send(pages);
      });
    },
    close: () => {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
    },
  };
}
