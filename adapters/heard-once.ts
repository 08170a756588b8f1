/** How many recent messages are remembered. */
const MOST_REMEMBERED = 1000;

/** Remembers which messages were answered, so that an edit of one is not answered again. */
export interface HeardOnce {
  /** Records the message's id; true if it was recorded before. */
  wasHeard(message: string): boolean;
}

export function createHeardOnce(): HeardOnce {
  const heard = new Set<string>();
  return {
    wasHeard(message) {
      if (heard.has(message)) return true;
      heard.add(message);
      const [oldest] = heard;
      if (heard.size > MOST_REMEMBERED && oldest !== undefined) heard.delete(oldest);
      return false;
    },
  };
}
