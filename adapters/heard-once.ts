/** How many recent messages are remembered. */
const MOST_REMEMBERED = 1000;

/** Remembers which messages were answered, so that an edit of one is not answered again. */
export interface HeardOnce {
  /** Records the message's id; true if it was recorded before. */
  wasHeard(message: string): boolean;
}

/** Remembers which of our messages only offer a form: these alone are deleted once the form is submitted. */
export interface Offers {
  note(message: string): void;
  /** Whether the message is such an offer; it is forgotten. */
  take(message: string): boolean;
}

export function createOffers(): Offers {
  const offers = new Set<string>();
  return {
    note: (message) => remember(offers, message),
    take: (message) => offers.delete(message),
  };
}

export function createHeardOnce(): HeardOnce {
  const heard = new Set<string>();
  return {
    wasHeard(message) {
      if (heard.has(message)) return true;
      remember(heard, message);
      return false;
    },
  };
}

function remember(messages: Set<string>, message: string): void {
  messages.add(message);
  const [oldest] = messages;
  if (messages.size > MOST_REMEMBERED && oldest !== undefined) messages.delete(oldest);
}
