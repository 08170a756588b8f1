/** How many recent messages are remembered. */
const MOST_REMEMBERED = 1000;

/** Remembers which messages were answered, so that an edit of one is not answered again. */
export interface HeardOnce {
  /** Records the message's id; true if it was recorded before. */
  wasHeard(message: string): boolean;
}

/**
 * Remembers which of our messages only offer a form, and to whom: these alone are deleted once the form is submitted.
 */
export interface Offers<Seen> {
  note(message: string, seen: Seen): void;
  /** To whom the message is such an offer, undefined if it is none; it is forgotten. */
  take(message: string): Seen | undefined;
}

export function createOffers<Seen>(): Offers<Seen> {
  const offers = new Map<string, Seen>();
  return {
    note: (message, seen) => {
      offers.set(message, seen);
      forgetOldest(offers);
    },
    take: (message) => {
      const seen = offers.get(message);
      offers.delete(message);
      return seen;
    },
  };
}

export function createHeardOnce(): HeardOnce {
  const heard = new Set<string>();
  return {
    wasHeard(message) {
      if (heard.has(message)) return true;
      heard.add(message);
      forgetOldest(heard);
      return false;
    },
  };
}

function forgetOldest(messages: Set<string> | Map<string, unknown>): void {
  const [oldest] = messages.keys();
  if (messages.size > MOST_REMEMBERED && oldest !== undefined) messages.delete(oldest);
}
