export type { Organisation } from '../generated/client.ts';
