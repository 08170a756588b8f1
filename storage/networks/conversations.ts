import type { Conversation, Prisma } from '../generated/client.ts';

export type { Conversation } from '../generated/client.ts';

/**
 * Where a person can be spoken to. If they have no direct conversation, `reference` is that of any
 * conversation in their tenant.
 */
export interface Reach {
  accountId: string;
  platform: Conversation['platform'];
  tenant: string;
  userId: string;
  direct: Conversation | null;
  reference: Prisma.JsonValue;
}
