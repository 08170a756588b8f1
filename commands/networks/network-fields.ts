import { IANAZone } from 'luxon';
import type { Network } from '../../storage/networks/networks.ts';
import type { SharedContext } from '../context.ts';
import { readNumber } from '../dates/read-words.ts';
import { theOneCalled } from '../door/network-of.ts';
import type { Field, PlainField } from '../field.ts';
import { named, number, text } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { oneCalled } from '../fields/one-called.ts';
import { UnknownReference } from '../fields/reference.ts';
import { FEWEST_SECRET } from '../sealing/fewest-secret.ts';
import { UserError } from '../user-error.ts';
import { KINDS, PROFESSIONS } from './network-words.ts';

/** How many networks are offered if a name is ambiguous. */
const MOST_OFFERED = 5;

export const nameField = named('Name', { max: 100, hint: 'For example: West Yorkshire Pharmacy LPN' });
export const kindField = oneCalled('Kind', KINDS);
export const professionField = oneCalled('Profession', PROFESSIONS);
export const areaTeamField = text('Area team', { max: 100 });
export const regionField = text('Region', { max: 100 });
export const senateField = text('Senate', { max: 100, hint: 'The clinical senate it is aligned to' });

/** The number of secret ballots below which a result tells no counts. */
export const fewestBallotsField: PlainField<number, 'number'> = {
  ...number('Fewest secret ballots that are counted out', { min: FEWEST_SECRET, max: 50 }),
  hint: 'Of fewer it is said only what was carried',
};

/** For how many others one member may vote. */
export const mostProxiesField: PlainField<number, 'number'> = {
  ...number('For how many others one may vote as their proxy', { min: 0, max: 5 }),
  hint: '0 for nobody',
};

/** After how many working days the chair is told of what is overdue. */
export const chairToldField: PlainField<number, 'number'> = {
  ...number('The chair is told of what is overdue after so many working days', { min: 0, max: 60 }),
  hint: '0 for never',
};

const lineDays = number('After how many working days', { min: 0, max: 120 });

/** After how many working days whoever stands above the network is told of what is overdue. */
export const lineToldField: PlainField<number, 'number'> = {
  ...lineDays,
  typed: 'phrase',
  hint: 'In working days, 20 if you say nothing else; a week is five of them; 0 for never',
  parse: (raw, reading) => lineDays.parse(inWorkingDays(raw), reading),
  inForm: (days) => days,
  canRead: (words, reading) => lineDays.canRead?.(String(inWorkingDays(words)), reading) ?? true,
};

const DAYS_IN_A_WEEK = 5;

/** "4 weeks" and "20 working days" as "20"; anything else as it is. */
function inWorkingDays(raw: unknown): unknown {
  const [, count = '', unit = ''] =
    (typeof raw === 'string' && /^(\S+) (week|(?:working )?day)s?$/i.exec(raw.trim())) || [];
  if (count === '') return raw;
  return readNumber(count.toLowerCase()) * (unit.toLowerCase() === 'week' ? DAYS_IN_A_WEEK : 1);
}

/** After how many working days managers are told of what is overdue. */
export const managersToldField: PlainField<number, 'number'> = {
  ...number('Managers are told of what is overdue after so many working days', { min: 0, max: 60 }),
  hint: '0 for never',
};

/** A time zone by its name in the tz database. */
export const zoneField: PlainField<string, 'text' | 'long-text'> = {
  ...text('Time zone', { max: 50, hint: 'For example: Europe/London' }),
  typed: 'word',
  parse(raw) {
    const zone = String(raw).trim();
    if (IANAZone.isValidZone(zone)) return zone;
    throw new UserError(`“${zone.slice(0, 40)}” is no time zone that I know. Write it like Europe/London.`);
  },
};

/**
 * Another open network: by its name, by the beginning of its present or a former name, or by its id, from one of our
 * buttons.
 */
export function networkField(label: string): Field<Network, string, 'text', SharedContext> {
  return {
    ...nameOrId(label),
    hint: 'Its name, or how its name begins',
    async resolve(name, { store }) {
      const pointed = await store.networks.find(name);
      if (pointed?.status === 'active') return pointed;
      if (pointed) throw new UserError(`${pointed.name} was ${pointed.status} already.`);
      const found = await store.networks.openCalled(name, MOST_OFFERED);
      const only = theOneCalled(name, found);
      if (only) return only;
      const names = [...new Set(found.map((network) => network.name))];
      if (names.length === 0) {
        throw new UserError(`I know no network called “${name}” that is open. Please check its name.`);
      }
      if (names.length === 1)
        throw new UserError(`More than one network is called ${names[0]}. Rename one of them first.`);
      throw new UnknownReference(
        `More than one network’s name begins with “${name}”. Which do you mean?`,
        names,
      );
    },
  };
}
