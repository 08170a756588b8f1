import type { Role, Standing } from '../../storage/members/members.ts';

/** What a command may need of its caller. A later ability does not include the earlier ones. */
export type Ability = 'read' | 'take part' | 'vote' | 'convene' | 'manage';

/** A person's role in a network; `member` is that of a member without any other. */
export type Standpoint = Role | 'member';

/** The names of roles, typed and shown, highest first. */
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

/** What each ability allows, in words, for whoever asks who may do what. */
export type AbilityWords = Record<Ability, string>;

/** Every ability. */
export const ABILITIES: Ability[] = ['read', 'take part', 'vote', 'convene', 'manage'];

const taking: Ability[] = ['read', 'take part', 'vote'];

/** The abilities of each role. */
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

/** Whether a role has an ability. */
export const brings = (role: Standpoint, ability: Ability): boolean => TABLE[role].includes(ability);

/** The roles that have an ability, highest first. */
export const rolesThat = (ability: Ability): Standpoint[] =>
  (Object.keys(ROLES) as Standpoint[]).filter((role) => brings(role, ability));

/** Who has an ability: "clinical chair, manager and administrator"; if most do, "every member but an observer". */
export function whoMay(ability: Ability): string {
  const all = Object.keys(ROLES) as Standpoint[];
  const others = all.filter((role) => !brings(role, ability)).map((role) => withArticle(ROLES[role]));
  if (others.length === 0) return 'every member';
  if (others.length <= MOST_LEFT_OUT) return `every member but ${others.join(' or ')}`;
  const names = rolesThat(ability).map((role) => ROLES[role]);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Who alone has it, at the beginning of a sentence: "Only a clinical chair or manager", "Every member but an observer". */
export function whoAloneMay(ability: Ability): string {
  const all = Object.keys(ROLES).length;
  const names = rolesThat(ability).map((role) => ROLES[role]);
  if (all - names.length <= MOST_LEFT_OUT) return `Every${whoMay(ability).slice('every'.length)}`;
  return `Only a ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** If no more roles than this lack an ability, they are named as the exceptions. */
const MOST_LEFT_OUT = 2;

const withArticle = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

/** Whether someone has an ability, through any of their roles. */
export function may(
  { isMember, roles, otherRoles, readsFromAbove }: Omit<Standing, 'version'>,
  ability: Ability,
): boolean {
  if (!isMember) return ability === 'read' && readsFromAbove;
  const standpoints: Standpoint[] = roles.length > 0 ? roles : [withoutRole(otherRoles)];
  return standpoints.some((role) => brings(role, ability));
}

/** The role of someone without one that day: the end of a more restricted role must not give them more. */
const withoutRole = (otherRoles: Role[]): Standpoint =>
  otherRoles.length > 0 && otherRoles.every(bringsLess) ? 'observer' : 'member';

/** Whether a role lacks an ability that a plain member has. */
const bringsLess = (role: Role): boolean => TABLE.member.some((ability) => !brings(role, ability));
