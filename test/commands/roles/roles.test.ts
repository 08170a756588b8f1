import { describe, expect, test } from 'vitest';
import {
  ABILITIES,
  type Ability,
  brings,
  may,
  ROLES,
  rolesThat,
  type Standpoint,
  whoAloneMay,
  whoMay,
} from '../../../commands/roles/roles.ts';
import type { Standing } from '../../../storage/members/members.ts';

/** What each role brings, by the first letters: read, take part, vote, convene and manage. */
const BRINGS: Record<Standpoint, string> = {
  clinicalChair: 'rtvcm',
  deputyChair: 'rtvc',
  manager: 'rtvcm',
  clinician: 'rtv',
  patientRepresentative: 'rtv',
  publicHealthSpecialist: 'rtv',
  specialist: 'rtv',
  leadGp: 'rtv',
  leadNurse: 'rtv',
  practiceVoice: 'rtv',
  representative: 'rtv',
  administrator: 'rtcm',
  observer: 'r',
  member: 'rtv',
};

const lettersOf = (abilities: Ability[]): string => abilities.map(([letter]) => letter).join('');

test.each(Object.entries(BRINGS) as [Standpoint, string][])('what %s brings is %s', (role, letters) => {
  expect(lettersOf(ABILITIES.filter((ability) => brings(role, ability)))).toBe(letters);
});

test('every role has words of its own, the highest first', () => {
  expect(Object.entries(ROLES).map(([role, words]) => `${role}: ${words}`)).toEqual([
    ...['clinicalChair: clinical chair', 'deputyChair: deputy chair', 'manager: manager'],
    ...['clinician: clinician', 'patientRepresentative: patient representative'],
    ...['publicHealthSpecialist: public health specialist', 'specialist: specialist', 'leadGp: lead GP'],
    ...['leadNurse: lead nurse', 'practiceVoice: practice voice', 'representative: representative'],
    ...['administrator: administrator', 'observer: observer', 'member: member'],
  ]);
});

test('the roles that bring an ability are told, the highest first', () => {
  expect(rolesThat('convene')).toEqual(['clinicalChair', 'deputyChair', 'manager', 'administrator']);
});

test.each([
  ['read', 'every member'],
  ['take part', 'every member but an observer'],
  ['vote', 'every member but an administrator or an observer'],
  ['convene', 'clinical chair, deputy chair, manager and administrator'],
  ['manage', 'clinical chair, manager and administrator'],
] as const)('who may %s is told as %s', (ability, words) => {
  expect(whoMay(ability)).toBe(words);
});

test.each([
  ['read', 'Every member'],
  ['take part', 'Every member but an observer'],
  ['vote', 'Every member but an administrator or an observer'],
  ['convene', 'Only a clinical chair, deputy chair, manager or administrator'],
  ['manage', 'Only a clinical chair, manager or administrator'],
] as const)('who alone may %s is told as %s', (ability, words) => {
  expect(whoAloneMay(ability)).toBe(words);
});

describe('of someone', () => {
  const abilitiesOf = (standing: Partial<Standing>): string =>
    lettersOf(
      ABILITIES.filter((ability) =>
        may({ isMember: true, roles: [], otherRoles: [], readsFromAbove: false, ...standing }, ability),
      ),
    );

  test('who is no member nothing is allowed, and from above to read', () => {
    expect(abilitiesOf({ isMember: false, roles: ['manager'] })).toBe('');
    expect(abilitiesOf({ isMember: false, readsFromAbove: true })).toBe('r');
  });

  test('with several roles the one that allows it counts', () => {
    expect(abilitiesOf({ roles: ['observer', 'administrator'] })).toBe('rtcm');
    expect(abilitiesOf({ roles: ['administrator', 'leadGp'] })).toBe('rtvcm');
  });

  test('without a role a member takes part', () => {
    expect(abilitiesOf({})).toBe('rtv');
    expect(abilitiesOf({ otherRoles: ['manager'] })).toBe('rtv');
    expect(abilitiesOf({ otherRoles: ['observer', 'manager'] })).toBe('rtv');
  });

  test('whose only roles let them do less, nothing is gained when these do not run', () => {
    expect(abilitiesOf({ otherRoles: ['observer'] })).toBe('r');
    expect(abilitiesOf({ otherRoles: ['administrator', 'observer'] })).toBe('r');
  });
});
