import { expect, test } from 'vitest';
import { emailOf } from '../../../adapters/teams/look-up.ts';

const tenant = 'd1';

test('the name someone signs in with is their address', () => {
  const member = { userPrincipalName: 'Ann.Ward@nhs.net', email: 'ann@elsewhere.example', tenantId: tenant };
  expect(emailOf(member, { tenant })).toEqual({ email: 'Ann.Ward@nhs.net' });
});

test.each([
  ['a guest', { userPrincipalName: 'ann_nhs.net#EXT#@leeds.onmicrosoft.com', email: 'ann@nhs.net' }],
  ['someone of another directory, in a shared channel', { userPrincipalName: 'ann@nhs.net', tenantId: 'd2' }],
  ['someone whose address only their administrator vouches for', { email: 'ann@nhs.net' }],
])('%s has none', (_, member) => {
  expect(emailOf(member, { tenant })).toBeUndefined();
});
