import type { Conversation, Prisma } from '../generated/client.ts';

export type { Conversation } from '../generated/client.ts';

/** Where a person can be spoken to; without a direct conversation, `reference` is of any in their tenant. */
export interface Reach {
  accountId: string;
  platform: Conversation['platform'];
  tenant: string;
  userId: string;
  direct: Conversation | null;
  reference: Prisma.JsonValue;
}
