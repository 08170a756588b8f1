import type { Role, Standing } from '../../storage/members/members.ts';

/** What a command may need of its caller. Whoever may do something later in the list need not be able to do the earlier. */
export type Ability = 'read' | 'take part' | 'vote' | 'convene' | 'manage';

/** A role a person may have in a network; `member` is what everyone is who belongs to it and has no other. */
export type Standpoint = Role | 'member';

/** Roles by the words people use, typed and shown, highest first. */
export const ROLES: Record<Standpoint, string> = {
  clinicalChair: 'clinical chair',
  deputyChair: 'deputy chair',
  manager: 'manager',
  clinician: 'clinician',
  patientRepresentative: 'patient representative',
  publicHealthSpecialist: 'public health specialist',
  specialist: 'specialist',
  leadGp: 'lead GP',
  leadNurse: 'lead nurse',
  practiceVoice: 'practice voice',
  representative: 'representative',
  administrator: 'administrator',
  observer: 'observer',
  member: 'member',
};

/** What each ability is for, in words: "plan and run meetings, open polls and change the work plan". */
export type AbilityWords = Record<Ability, string>;

/** Every ability. */
export const ABILITIES: Ability[] = ['read', 'take part', 'vote', 'convene', 'manage'];

const taking: Ability[] = ['read', 'take part', 'vote'];

/** Who may do what: the whole of it. */
const TABLE: Record<Standpoint, Ability[]> = {
  clinicalChair: [...taking, 'convene', 'manage'],
  deputyChair: [...taking, 'convene'],
  manager: [...taking, 'convene', 'manage'],
  clinician: taking,
  patientRepresentative: taking,
  publicHealthSpecialist: taking,
  specialist: taking,
  leadGp: taking,
  leadNurse: taking,
  practiceVoice: taking,
  representative: taking,
  administrator: ['read', 'take part', 'convene', 'manage'],
  observer: ['read'],
  member: taking,
};

/** Whether a role brings an ability. */
export const brings = (role: Standpoint, ability: Ability): boolean => TABLE[role].includes(ability);

/** The roles that bring an ability, highest first. */
export const rolesThat = (ability: Ability): Standpoint[] =>
  (Object.keys(ROLES) as Standpoint[]).filter((role) => brings(role, ability));

/** "clinical chair, manager and administrator"; where most may, "every member but an observer". */
export function whoMay(ability: Ability): string {
  const all = Object.keys(ROLES) as Standpoint[];
  const others = all.filter((role) => !brings(role, ability)).map((role) => withArticle(ROLES[role]));
  if (others.length === 0) return 'every member';
  if (others.length <= MOST_LEFT_OUT) return `every member but ${others.join(' or ')}`;
  const names = rolesThat(ability).map((role) => ROLES[role]);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Of how many roles it is said that they may not, rather than of all the others that they may. */
const MOST_LEFT_OUT = 2;

const withArticle = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

/** Whether someone may do what needs an ability; of several roles the one that allows it counts. */
export function may(
  { isMember, roles, otherRoles, readsFromAbove }: Omit<Standing, 'version'>,
  ability: Ability,
): boolean {
  if (!isMember) return ability === 'read' && readsFromAbove;
  const standpoints: Standpoint[] = roles.length > 0 ? roles : [withoutRole(otherRoles)];
  return standpoints.some((role) => brings(role, ability));
}

/** As what someone stands who has no role that day: nobody gains by the end of a term that let them do less. */
const withoutRole = (otherRoles: Role[]): Standpoint =>
  otherRoles.length > 0 && otherRoles.every(bringsLess) ? 'observer' : 'member';

/** Whether a role leaves out something that a plain member may do. */
const bringsLess = (role: Role): boolean => TABLE.member.some((ability) => !brings(role, ability));
