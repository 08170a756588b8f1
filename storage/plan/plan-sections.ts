export type { PlanSection, SectionName } from '../generated/client.ts';
