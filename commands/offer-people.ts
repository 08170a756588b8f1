import { isUuid } from '../storage/rows/uuid.ts';
import type { Storage } from '../storage/store.ts';
import { PLATFORMS } from './cards/shown.ts';
import { dayOf } from './dates/dates.ts';
import { foldName } from './fields/called.ts';
import { personArg } from './fields/person-fields.ts';
import type { AccountRef, Profile } from './invocation.ts';
import type { Choice } from './view.ts';

/** What somebody looks for in a list of people while they fill in a form. */
export interface PeopleSought {
  caller: AccountRef;
  /** The network that the form names; it is not trusted. */
  network: string;
  /** How a part of the name begins; all if empty. */
  words: string;
  /** Who else is where the form was opened, as the platform tells of them. */
  others?: Pick<Profile, 'userId' | 'name'>[];
}

/**
 * The people of a network, on whichever platform they are, and after them who else is there; as a form names them on the caller's
 * platform. Nobody for a caller who is no member.
 */
export type OfferPeople = (sought: PeopleSought) => Promise<Choice[]>;

/** At most so many of the network are offered at once; Slack shows no more. */
const MOST = 100;

interface Offering {
  storage: Storage;
  /** The time zone of networks that have not set their own. */
  zone: string;
  now(): Date;
}

/** Creates what offers people to choose from. */
export function createOfferPeople({ storage, zone, now }: Offering): OfferPeople {
  return async ({ caller, network, words, others = [] }) => {
    if (!isUuid(network)) return [];
    const { people, members } = storage.reading({ now: now() });
    const asking = await people.byAccount(caller);
    if (!asking) return [];
    const { isMember } = await members.standing(network, asking.id, dayOf(now(), zone));
    if (!isMember) return [];
    const typed = ` ${foldName(words)}`;
    const isSought = ({ name }: { name: string }) => ` ${foldName(name)}`.includes(typed);
    const named = await people.namesIn(network, words === '' ? MOST : undefined);
    const shown = await people.shown(
      named
        .filter(isSought)
        .slice(0, MOST)
        .map(({ id }) => id),
    );
    const known = [...shown.values()].map(({ id, name, accounts }) => {
      const here = accounts.find(
        ({ platform, tenant }) => platform === caller.platform && tenant === caller.tenant,
      );
      const [elsewhere] = accounts;
      return { name, value: here?.userId ?? personArg(id), platform: (here ?? elsewhere)?.platform };
    });
    const isKnown = new Set(known.map(({ value }) => value));
    const there = others
      .filter((each) => isSought(each) && !isKnown.has(each.userId))
      .map(({ userId, name }) => ({ name, value: userId, platform: caller.platform }));
    const found = [...known.sort((a, b) => a.name.localeCompare(b.name)), ...there];
    return found.map(({ name, value, platform }) => {
      const isShared = found.some((each) => each.name === name && each.value !== value);
      const label = isShared && platform ? `${name} (${PLATFORMS[platform]})` : name;
      return { value, label };
    });
  };
}
