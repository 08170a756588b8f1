import type { Conversation, Entry } from './platform.ts';

export interface Unread {
  /** Everything in this conversation counts as looked at. */
  look(conversation: Conversation): void;
  /** How many messages in this conversation have not been looked at. */
  count(conversation: Conversation): number;
  /** Whether more has come in since this was last asked of the conversation. */
  hasNews(conversation: Conversation): boolean;
}

/** What has come in that nobody has looked at yet, kept for as long as the page is open. */
export function createUnread(): Unread {
  const seen = new Set<string>();
  const told = new Map<string, number>();
  const keys = ({ id, entries }: Conversation) => entries.flatMap((entry) => keysOf(id, entry));
  const count = (conversation: Conversation) => keys(conversation).filter((key) => !seen.has(key)).length;

  return {
    count,
    look(conversation) {
      for (const key of keys(conversation)) seen.add(key);
    },
    hasNews(conversation) {
      const before = told.get(conversation.id) ?? 0;
      told.set(conversation.id, count(conversation));
      return count(conversation) > before;
    },
  };
}

const keysOf = (conversation: string, { key, replies }: Entry): string[] => [
  `${conversation} ${key}`,
  ...replies.flatMap((reply) => keysOf(conversation, reply)),
];
