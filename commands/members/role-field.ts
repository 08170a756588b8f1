import { distance } from 'fastest-levenshtein';
import type { Role } from '../../storage/members.ts';
import { ROLES, type Standpoint } from '../access.ts';
import { Doubt, type Field } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';

/** What people call a role besides its own name. */
const OTHER_NAMES: Record<string, Standpoint> = {
  chair: 'clinicalChair',
  deputy: 'deputyChair',
  'patient rep': 'patientRepresentative',
  'public health': 'publicHealthSpecialist',
  admin: 'administrator',
  rep: 'representative',
};

/** One of these roles by its name as people write it, in any case; a slip is answered with the nearest. */
function roleAmong<S extends Standpoint>(roles: S[]): Field<S, S> {
  const read = (words: string): S | undefined => {
    const name = words
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ');
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
    canonical(typed, mentions) {
      const words = writeOutMentions(typed, mentions);
      return read(words) ?? words;
    },
    parse(raw) {
      if (typeof raw !== 'string') throw new UserError('Please choose a role.');
      const role = read(raw);
      if (role) return role;
      const nearest = nearestTo(raw, roles);
      throw new Doubt(
        `“${raw.slice(0, 40)}” is no role here. Did you mean ${nearest && ROLES[nearest]}?`,
        nearest,
      );
    },
    resolve: (role) => role,
  };
}

const nearestTo = <S extends Standpoint>(words: string, roles: S[]): S | undefined => {
  const typed = words.slice(0, 40).toLowerCase();
  const far = (role: S) => distance(typed, ROLES[role].toLowerCase());
  return roles.toSorted((a, b) => far(a) - far(b))[0];
};

const everything = Object.keys(ROLES) as Standpoint[];

/** A role in a network. */
export const roleField = roleAmong(everything.filter((each): each is Role => each !== 'member'));

/** A role, or plain member. */
export const standpointField = roleAmong(everything);
