export type { AuditLog, Change } from '../generated/client.ts';
