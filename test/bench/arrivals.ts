import type { IncomingMessage } from 'node:http';

/** Sees to which request each of the bot's calls belongs: every request bears a mark of its own, "load-17". */
export interface Arrivals {
  /** A mark that nothing bore before. */
  newMark(): string;
  /**
   * Resolves with the time when the bot calls a path that matches, with the mark. Rejects if it calls another first, or what it
   * says there does not match.
   */
  expect(mark: string, path: RegExp, says?: RegExp): Promise<number>;
  /** A call of the bot's has arrived. */
  note(path: string, body: string): void;
}

const PATIENCE_MS = 30_000;

/** Times are those of `performance.now()`. */
export function createArrivals(): Arrivals {
  const awaited = new Map<string, (path: string, body: string) => void>();
  let made = 0;
  return {
    newMark: () => `load-${++made}`,
    expect: (mark, wanted, says = /^/) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`No answer to ${mark}.`)), PATIENCE_MS);
        awaited.set(mark, (path, body) => {
          clearTimeout(late);
          awaited.delete(mark);
          if (wanted.test(path) && says.test(body)) resolve(performance.now());
          else reject(new Error(`The answer to ${mark} came to ${path}, and says ${body}`));
        });
      }),
    note(path, body) {
      const marks = `${path} ${body}`.match(/load-\d+/g) ?? [];
      // On a busy machine a card may come late, and whoever waits is told so.
      if (body.includes('its card follows')) return;
      const mark = marks.find((each) => awaited.has(each));
      if (mark !== undefined) awaited.get(mark)?.(path, body);
    },
  };
}

/** The whole body of a request, as text. */
export async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
