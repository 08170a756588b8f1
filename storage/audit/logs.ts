export type { AuditHead, AuditKey, AuditLog, Change } from '../generated/client.ts';
