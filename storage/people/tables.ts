import { describeTable } from '../rows/table.ts';

export const peopleTables = [
  describeTable({
    name: 'people',
    record: 'person',
    people: { id: { as: 'self' } },
    text: { name: 'names', email: 'names' },
    tells: { called: ['name'], reached: ['email'] },
  }),
  describeTable({
    name: 'accounts',
    people: { person_id: { as: 'owner' } },
    text: {
      tenant: 'names',
      user_id: 'names',
      alias: 'names',
      name: 'names',
      former_names: 'names',
      email: 'names',
    },
    tells: { called: ['name', 'former_names'], reached: ['user_id', 'alias', 'email'] },
    erased: 'rows',
  }),
  describeTable({
    name: 'link_codes',
    id: 'code_hash',
    text: { code_hash: 'ours' },
    partOf: { by: 'account_id', of: 'accounts' },
  }),
  describeTable({ name: 'code_tries', id: 'account_id', partOf: { by: 'account_id', of: 'accounts' } }),
  describeTable({
    name: 'person_links',
    people: { from_id: { as: 'history' }, into_id: { as: 'history' } },
    text: { moved: 'ours' },
    withoutKey: { account_id: 'It is how two were found to be one, long after the account may be gone.' },
    erased: 'rows',
  }),
  describeTable({
    name: 'likenesses',
    network: 'network_id',
    people: { person_id: { as: 'history' }, other_id: { as: 'history' } },
    erased: 'rows',
  }),
] as const;
