import { describeTable } from '../rows/table.ts';

export const organisationTables = [
  describeTable({ name: 'organisations', record: 'organisation', text: { name: 'names', kind: 'words' } }),
] as const;
