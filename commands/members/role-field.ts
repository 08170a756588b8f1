import { distance } from 'fastest-levenshtein';
import type { Role } from '../../storage/members/members.ts';
import { Doubt, type PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { ROLES, type Standpoint } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';

/** Other names of roles. */
const OTHER_NAMES: Record<string, Standpoint> = {
  chair: 'clinicalChair',
  chairman: 'clinicalChair',
  chairwoman: 'clinicalChair',
  chairperson: 'clinicalChair',
  deputy: 'deputyChair',
  vice: 'deputyChair',
  'vice chair': 'deputyChair',
  'patient rep': 'patientRepresentative',
  'public health': 'publicHealthSpecialist',
  admin: 'administrator',
  rep: 'representative',
};

/** A field for one of these roles by name, in any case; a misspelt name is answered with the nearest. */
function roleAmong<S extends Standpoint>(roles: S[]): PlainField<S, 'choice'> {
  const read = (words: string): S | undefined => {
    const name = words
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
      .replace(/^(?:an?|the|our) /, '');
    return roles.find(
      (role) => role === words || ROLES[role].toLowerCase() === name || OTHER_NAMES[name] === role,
    );
  };
  return {
    label: 'Role',
    input: 'choice',
    required: true,
    choices: roles.map((role) => ({ value: role, label: ROLES[role] })),
    typed: 'phrase',
    introducedBy: { as: { usual: ['role'] } },
    canonical(typed, mentions) {
      const words = writeOutMentions(typed, mentions);
      return read(words) ?? words;
    },
    parse(raw) {
      if (typeof raw !== 'string') throw new UserError('Please choose a role.');
      const role = read(raw);
      if (role) return role;
      const nearest = nearestTo(raw, roles);
      const next = nearest ? `Did you mean ${ROLES[nearest]}?` : `Choose one of: ${namesOf(roles)}.`;
      throw new Doubt(`“${raw.slice(0, 40)}” is no role here. ${next}`, nearest);
    },
    canRead: (words) => read(words) !== undefined,
    resolve: (role) => role,
  };
}

const namesOf = (roles: Standpoint[]): string => roles.map((role) => ROLES[role]).join(', ');

/** The role with a similar name, or whose name begins so; undefined if that would be a guess. */
function nearestTo<S extends Standpoint>(words: string, roles: S[]): S | undefined {
  const typed = words.slice(0, 40).trim().toLowerCase();
  const begun = roles.filter((role) => ROLES[role].toLowerCase().startsWith(typed));
  if (begun.length === 1) return begun[0];
  const far = (role: S) => distance(typed, ROLES[role].toLowerCase());
  const most = Math.max(1, Math.floor(typed.length / 4));
  return roles.filter((role) => far(role) <= most).toSorted((a, b) => far(a) - far(b))[0];
}

const everything = Object.keys(ROLES) as Standpoint[];

/** A role in a network other than plain member. */
export const roleField = roleAmong(everything.filter((each): each is Role => each !== 'member'));

/** A role, or plain member. */
export const standpointField = roleAmong(everything);
