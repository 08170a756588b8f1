import type { ServerResponse } from 'node:http';

/** Keeps pages up to date with server-sent events. */
export interface LiveEvents {
  /** Sends the present state, and from then on every change. */
  join(res: ServerResponse): void;
  /** Tells everyone that something has changed. Many changes in a row are told once. */
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
