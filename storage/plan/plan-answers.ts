export type { PlanAnswer } from '../generated/client.ts';
