/** Of the messages that were answered lately, so many are remembered. */
const MOST_REMEMBERED = 1000;

/** Remembers which messages were answered, so that one that is edited is answered once. */
export interface HeardOnce {
  /** Notes the message; whether it was noted before. */
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
