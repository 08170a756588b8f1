import { describeTable } from '../rows/table.ts';

export const measureTables = [
  describeTable({
    name: 'measure_sets',
    record: 'measureSet',
    withdrawn: { status: 'withdrawn' },
    network: { by: 'review_id', of: 'reviews' },
    people: { created_by_id: { as: 'maker' } },
  }),
  describeTable({
    name: 'measured_practices',
    network: { by: 'review_id', of: 'reviews' },
    text: { name: 'names' },
  }),
  describeTable({
    name: 'measured_figures',
    partOf: { by: 'set_id', of: 'measure_sets' },
    network: { by: 'set_id', of: 'measure_sets' },
    text: { indicator: 'words' },
  }),
] as const;
