export type { OutboxMessage } from '../generated/client.ts';
