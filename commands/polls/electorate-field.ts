import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type PlainField } from '../field.ts';
import { people } from '../fields/fields.ts';
import { writeOutMentions } from '../invocation.ts';
import { standpointField } from '../members/index.ts';
import type { Electorate, VotingBody } from './electorate.ts';

const ONE_PER =
  /^(?:only )?(?:one|1|a vote|one vote|one person)(?: vote)? (?:per|each|for each|for every|from each|of each) (organisations?|bod(?:y|ies)|lpns?|networks?)(?: that is represented)?$/;

const BODIES: Record<string, VotingBody> = {
  o: 'organisation',
  b: 'organisation',
  l: 'network',
  n: 'network',
};

/** Reads whom a poll asks, by roles or one for each body; undefined for anything else. */
function readElectorate(typed: string): Electorate | undefined {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.!]$/, '');
  const [, each] = ONE_PER.exec(words) ?? [];
  const onePer = each === undefined ? undefined : BODIES[each.charAt(0)];
  if (onePer) return { onePer };
  const named = words
    .split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+/)
    .map((each) => each.replace(/^(?:the|all|our) /, ''));
  const roles = named.flatMap((name) => readRole(name) ?? []);
  return roles.length === named.length ? { roles: [...new Set(roles)] } : undefined;
}

function readRole(name: string) {
  const ways = [name, name.replace(/s$/, '')];
  const found = ways.find((way) => standpointField.canRead?.(way, NO_READING) === true);
  return found === undefined ? undefined : standpointField.parse(found, NO_READING);
}

/** A role reads the same at any time and place. */
const NO_READING = { now: new Date(0), zone: 'UTC' };

/** Whom a poll asks, by roles or one for each body. */
export const electorateField: PlainField<Electorate, 'text'> = {
  label: 'Who may vote',
  input: 'text',
  required: true,
  hint: 'Roles, or: one per organisation, one per LPN. Empty: all who may',
  typed: 'phrase',
  introducedBy: { electorate: { usual: ['electorate of', 'electorate is'] } },
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw);
    const electorate = readElectorate(typed);
    if (electorate) return electorate;
    throw new Doubt(
      `I could not read “${typed.slice(0, 60)}” as who may vote. Write roles, such as clinicians and lead nurses, or one per organisation, or one per LPN.`,
      typed,
    );
  },
  resolve: (electorate) => electorate,
};

/** The people whom a poll asks, by name. */
export const votersField = {
  ...people('Only these people'),
  hint: 'Leave this empty unless you choose each of them',
  introducedBy: { voters: { usual: ['voters are'] } },
};
