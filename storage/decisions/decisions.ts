export type { Decision } from '../generated/client.ts';
