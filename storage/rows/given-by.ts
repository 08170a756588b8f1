/** Who gave a task to its owner: the person who made or changed it, unless they took it on themselves. */
export const givenBy = (ownerId: string, byId: string): string | null => (ownerId === byId ? null : byId);
