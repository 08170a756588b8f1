import type { Person } from '../../storage/people/people.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type Field } from '../field.ts';
import { mentionIndex } from '../invocation.ts';
import { UserError } from '../user-error.ts';

/** Whom a person field names: the caller, an account on the caller's platform, or someone by name. */
export type PersonNamed = { me: true } | { account: string } | { name: string };

/** A person: "me", a mention, or a name that only one member of the network has. */
export function person(label: string): Field<Person, PersonNamed, 'person'> {
  return {
    label,
    input: 'person',
    required: true,
    typed: 'word',
    canonical(typed, mentions) {
      const index = mentionIndex(typed);
      if (index !== undefined) return mentions[index]?.account.id;
      return /^me$/i.test(typed) ? 'me' : `@${typed.replace(/^@/, '')}`;
    },
    parse(raw) {
      const read = wordsOf(raw);
      if (read === 'me') return { me: true };
      return read.startsWith('@') ? { name: read.slice(1) } : { account: read };
    },
    inForm: (named, { userId }) =>
      'account' in named ? named.account : 'me' in named ? (userId ?? 'me') : `@${named.name}`,
    async resolve(named, { caller, place, network, store }) {
      if ('me' in named) return caller;
      if ('account' in named) {
        const { platform, tenant } = place;
        const found = await store.people.byAccount({ platform, tenant, id: named.account });
        if (found) return found;
        throw new UserError('I could not find that person. Please choose them again.');
      }
      return onlyOne(named.name, await store.people.named(network.id, named.name, 4));
    },
  };
}

/** Several people, each as a person is entered; typed, with commas or "and" between. */
export function people(label: string): Field<Person[], PersonNamed[], 'people'> {
  const one = person(label);
  return {
    label,
    input: 'people',
    required: true,
    typed: 'phrase',
    canonical: (typed, mentions) =>
      typed
        .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s+(?=[@\uE000])/i)
        .filter((each) => each !== '')
        .map((each) => one.canonical(each, mentions)),
    parse(raw, reading) {
      const entered = Array.isArray(raw) ? raw : [raw];
      return entered.map((each) => one.parse(each, reading));
    },
    inForm: (named, reading) => named.map((each) => one.inForm?.(each, reading)),
    resolve: async (named, context) => {
      const found: Person[] = [];
      for (const each of named) found.push(await one.resolve(each, context));
      return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at);
    },
  };
}

function onlyOne(name: string, found: Person[]): Person {
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  if (!first) {
    throw new Doubt(
      `I know nobody here called “${name}”. Mention them with @ and choose their name from the list.`,
    );
  }
  const names = found.map((each) => each.name).join(', ');
  throw new Doubt(`More than one person here is called “${name}”: ${names}. Choose the one you mean.`);
}
