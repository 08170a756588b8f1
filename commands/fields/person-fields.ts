import type { Person } from '../../storage/people/people.ts';
import type { NetworkContext, RequestContext } from '../context.ts';
import { isPlainId, wordsOf } from '../door/words-entered.ts';
import { Doubt, type Field } from '../field.ts';
import { type GroupMember, groupOf, mentionIndex } from '../invocation.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { calledAmong, type Named } from './called.ts';
import { WHO } from './introductions.ts';

/**
 * How a person field names somebody: the caller, an account on the caller's platform, a name, or the id
 * that our own buttons carry.
 */
export type PersonNamed = { me: true } | { account: string } | { name: string } | { personId: string };

/**
 * Names a person in our own buttons. They may have no account on the platform where the button is pressed.
 */
export const personArg = (personId: string): string => `person:${personId}`;

/** In how many networks of theirs a colleague is looked for by name. */
const MOST_NETWORKS = 20;
/** How many people a question offers when several may be meant. */
const MOST_OFFERED = 5;

/** A person: "me", a mention, or a name that only one member of the network has. */
export function person(label: string): Field<Person, PersonNamed, 'person'> {
  return {
    label,
    input: 'person',
    required: true,
    typed: 'word',
    isOfNetwork: true,
    introducedBy: WHO,
    canonical(typed, mentions) {
      const index = mentionIndex(typed.replace(/['’]s$/, ''));
      if (index !== undefined) return mentions[index]?.account.id;
      return /^me$/i.test(typed) ? 'me' : `@${typed.replace(/^@/, '')}`;
    },
    parse(raw, { groups }) {
      const read = wordsOf(raw);
      if (read === 'me') return { me: true };
      const group = groupOf(read);
      if (group) throw aGroup(group.name, groups?.get(read));
      const id = /^person:(.+)$/.exec(read)?.[1];
      if (id !== undefined && isPlainId(id)) return { personId: id };
      return read.startsWith('@') ? { name: read.slice(1) } : { account: read };
    },
    inForm: (named, { userId }) =>
      'account' in named
        ? named.account
        : 'me' in named
          ? (userId ?? 'me')
          : 'personId' in named
            ? personArg(named.personId)
            : `@${named.name}`,
    async resolve(named, context) {
      const { caller, place, store } = context;
      if ('me' in named) return caller;
      if ('personId' in named) return byId(named.personId, context);
      if ('account' in named) {
        const { platform, tenant } = place;
        const found = await store.people.byAccount({ platform, tenant, id: named.account });
        if (found) return found;
        throw new UserError('I could not find that person. Please choose them again.');
      }
      return byName(named.name, context);
    },
  };
}

/** A person who need not belong to a network yet: "me", a mention, or whoever is picked from the platform's list. */
export function personHere(label: string): Field<Person, PersonNamed, 'person', RequestContext> {
  return {
    ...person(label),
    isOfNetwork: false,
    async resolve(named, { caller, place: { platform, tenant }, store }) {
      if ('me' in named) return caller;
      if ('name' in named) throw whoIsMeant(named.name, []);
      const found =
        'personId' in named
          ? (await store.people.shown([named.personId])).get(named.personId)
          : await store.people.byAccount({ platform, tenant, id: named.account });
      if (found) return found;
      throw new UserError('I could not find that person. Please choose them again.');
    },
  };
}

/** Somebody with whom the caller shares a network: a mention, or a name that only one person in their networks has. */
export function colleague(label: string): Field<Person, PersonNamed, 'person', RequestContext> {
  return {
    ...personHere(label),
    async resolve(named, context) {
      if (!('name' in named)) return personHere(label).resolve(named, context);
      const { caller, store, today } = context;
      const networks = await store.networks.ofPerson(caller.id, today, MOST_NETWORKS);
      const each = await Promise.all(networks.map(({ id }) => store.people.namesIn(id)));
      const known = new Map(each.flat().map((one) => [one.id, one]));
      return onlyOneCalled(named.name, [...known.values()], context, asChoices);
    },
  };
}

/** Several people, each entered like a person; typed, they are separated by commas or "and". */
export function people(label: string): Field<Person[], PersonNamed[], 'people'> {
  const one = person(label);
  return {
    label,
    input: 'people',
    required: true,
    typed: 'phrase',
    isOfNetwork: true,
    canonical: (typed, mentions) =>
      typed
        .split(/\s*[,;&/+]\s*(?:and\s+)?|\s+and\s+|\s+(?=[@\uE000])/i)
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

/** Refuses a group, because only a person can be asked for something or held to it, and offers its members. */
const aGroup = (name: string, members: GroupMember[] = []): Doubt =>
  new Doubt(
    `${name} is a group, and only a person can be named here. ${members.length > 0 ? 'Choose one of its members.' : 'I am not told who is in it, so choose one of its people yourself.'}`,
    undefined,
    members.map(({ id, name: label }) => ({ label, value: id })),
  );

async function byId(personId: string, { store }: Pick<RequestContext, 'store'>): Promise<Person> {
  const found = (await store.people.shown([personId])).get(personId);
  if (found) return found;
  throw new UserError('I could not find that person any more.');
}

const byName = async (name: string, context: NetworkContext): Promise<Person> =>
  onlyOneCalled(name, await context.store.people.namesIn(context.network.id), context, (people) =>
    toldApart(people, context),
  );

/** The only one of these people with a name. Asks who is meant where there are several, or none. */
async function onlyOneCalled(
  name: string,
  known: Named[],
  context: Pick<RequestContext, 'store'>,
  choicesOf: (people: Named[]) => Doubt['choices'] | Promise<Doubt['choices']>,
): Promise<Person> {
  const { people } = calledAmong(known)(name);
  const [first, ...others] = people;
  if (first && others.length === 0) return byId(first.id, context);
  throw whoIsMeant(name, first ? await choicesOf(people.slice(0, MOST_OFFERED)) : []);
}

const asChoices = (people: Named[]): Doubt['choices'] =>
  people.map(({ id, name }) => ({ label: name, value: personArg(id) }));

/** Asks who is meant by a name that several people may have, or nobody has. */
export function whoIsMeant(name: string, offered: Doubt['choices']): Doubt {
  const names = offered.map(({ label }) => label).join(', ');
  if (offered.length === 0)
    return new Doubt(
      `I know nobody here called “${name}”. Mention them with @ and choose their name from the list.`,
    );
  const said =
    offered.length === 1
      ? `Is “${name}” ${names}?`
      : `More than one person here is called “${name}”: ${names}. Choose the one you mean.`;
  return new Doubt(said, undefined, offered);
}

/**
 * Makes choices of these people. People with the same name are told apart by their roles and by whom they
 * speak for.
 */
async function toldApart(
  people: { id: string; name: string }[],
  { network, store, today }: NetworkContext,
): Promise<Doubt['choices']> {
  const isShared = ({ name }: { name: string }) => people.filter((each) => each.name === name).length > 1;
  if (!people.some(isShared)) return asChoices(people);
  const ids = people.map(({ id }) => id);
  const seats = await store.members.seatsOfPeople(network.id, ids, today);
  const bodies = await store.organisations.shown(
    seats.map(({ organisationId }) => organisationId),
    network.id,
  );
  const said = (id: string) =>
    seats
      .filter(({ personId }) => personId === id)
      .map(({ role, organisationId }) =>
        [ROLES[role], bodies.get(organisationId ?? '')?.name].filter(Boolean).join(' at '),
      );
  return people.map(({ id, name }) => {
    const roles = said(id);
    return {
      label: `${name} (${roles.length > 0 ? roles.join(', ') : 'member'})`,
      value: personArg(id),
    };
  });
}
