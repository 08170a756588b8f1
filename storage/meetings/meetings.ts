export type { AgendaItem, Attendance, Meeting, Note } from '../generated/client.ts';
