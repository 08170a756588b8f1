/** Who may start a network in a chat: anyone who reaches the bot, members of a network that is open, or nobody. */
export const NETWORK_CREATORS = ['anyone', 'members', 'administrators'] as const;

export type NetworkCreators = (typeof NETWORK_CREATORS)[number];
