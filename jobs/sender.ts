import type { Lanes } from './lanes.ts';

/** Sends messages in this process, by their ids, in the background. */
export interface Sender {
  /** Sends what has just come to be due: one that is on its way is looked at once more when it is through. */
  send(ids: string[]): void;
  /** Sends what was found due, unless it is on its way already; resolves when it is through, or at once where it must wait until it is looked up. */
  sendFound(id: string): Promise<void>;
  /** Takes no more, and waits for what is on its way. */
  close(): Promise<void>;
}

/** How many messages are looked up at once, so that those who ask for something find the database free. */
const LOOKED_UP_AT_ONCE = 8;

/**
 * Makes the sender of this process: what has just come to be due need not go through Redis and back. `work` sends one
 * message when its turn has come in the lanes that it is given, and reports by itself what went wrong.
 */
export function createSender(lanes: Lanes, work: (id: string, lanes: Lanes) => Promise<void>): Sender {
  const waiting = new Set<string>();
  const onTheirWay = new Map<string, Promise<void>>();
  let lookedUp = 0;
  let isClosed = false;

  function begin(): void {
    for (const id of waiting) {
      if (isClosed || lookedUp >= LOOKED_UP_AT_ONCE) return;
      if (onTheirWay.has(id)) continue;
      waiting.delete(id);
      onTheirWay.set(id, send(id));
    }
  }

  async function send(id: string): Promise<void> {
    lookedUp += 1;
    let isLookedUp = false;
    const foundOut = () => {
      if (!isLookedUp) lookedUp -= 1;
      isLookedUp = true;
      begin();
    };
    await work(id, {
      inTurn(way, send) {
        const turn = lanes.inTurn(way, send);
        foundOut();
        return turn;
      },
    });
    onTheirWay.delete(id);
    foundOut();
  }

  function sendAll(ids: string[]): void {
    for (const id of ids) waiting.add(id);
    begin();
  }

  return {
    send: sendAll,
    async sendFound(id) {
      if (!onTheirWay.has(id)) sendAll([id]);
      await onTheirWay.get(id);
    },
    async close() {
      isClosed = true;
      await Promise.all(onTheirWay.values());
    },
  };
}
