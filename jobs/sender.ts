import type { Lanes } from './lanes.ts';

/** Sends messages in this process, by their ids, in the background. */
export interface Sender {
  /** Sends messages that have just become due. One already in flight is processed once more afterwards. */
  send(ids: string[]): void;
  /**
   * Sends a message that was found due, unless it is in flight. Resolves when it is done, or at once if it cannot start
   * yet.
   */
  sendFound(id: string): Promise<void>;
  /** Starts no more sends, and waits for those in flight. */
  close(): Promise<void>;
}

/** The most messages looked up in the database at once, so that people's requests find it free. */
const LOOKED_UP_AT_ONCE = 8;

/**
 * Creates the sender of this process, so that messages due now need not go through Redis. `work` sends one message in
 * its turn, through the lanes that it is given, and reports its own errors.
 */
export function createSender(lanes: Lanes, work: (id: string, lanes: Lanes) => Promise<void>): Sender {
  const waiting = new Set<string>();
  const inFlight = new Map<string, Promise<void>>();
  let lookUps = 0;
  let isClosed = false;

  function startWaiting(): void {
    for (const id of waiting) {
      if (isClosed || lookUps >= LOOKED_UP_AT_ONCE) return;
      if (inFlight.has(id)) continue;
      waiting.delete(id);
      inFlight.set(id, send(id));
    }
  }

  async function send(id: string): Promise<void> {
    lookUps += 1;
    let isLookedUp = false;
    const doneLookingUp = () => {
      if (!isLookedUp) lookUps -= 1;
      isLookedUp = true;
      startWaiting();
    };
    await work(id, {
      inTurn(way, send) {
        const turn = lanes.inTurn(way, send);
        doneLookingUp();
        return turn;
      },
    });
    inFlight.delete(id);
    doneLookingUp();
  }

  function sendAll(ids: string[]): void {
    for (const id of ids) waiting.add(id);
    startWaiting();
  }

  return {
    send: sendAll,
    async sendFound(id) {
      if (!inFlight.has(id)) sendAll([id]);
      await inFlight.get(id);
    },
    async close() {
      isClosed = true;
      await Promise.all(inFlight.values());
    },
  };
}
