export type { Plan } from '../generated/client.ts';
