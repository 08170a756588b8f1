/** Who may create a network in a chat: anyone who reaches the bot, members of an open network, or nobody. */
export const NETWORK_CREATORS = ['anyone', 'members', 'administrators'] as const;

export type NetworkCreators = (typeof NETWORK_CREATORS)[number];
