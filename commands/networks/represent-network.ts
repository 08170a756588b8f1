import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { addDays } from '../dates/dates.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { endSeat, keepManaged } from '../members/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { networkField } from './network-fields.ts';

const fields = {
  lpn: networkField('LPN'),
  person: introduced(person('Representative'), { by: { usual: ['represented by'] } }),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.represent': typeof fields;
  }
}

export const representNetwork = defineCommand({
  name: 'network.represent',
  summary: 'Name the person who represents an LPN in the Assembly',
  usage: 'network represent <lpn> by <person>',
  examples: ['network represent "Leeds Dental LPN" by @ann'],
  needs: 'manage',
  form: { title: 'Name a representative', submit: 'Save' },
  fields,

  async run({ lpn, person }, context) {
    const { store, network, today } = context;
    mustBeAssembly(network);
    if (lpn.kind !== 'lpn')
      throw new UserError(`${lpn.name} is no LPN, so it needs no representative.`, { field: 'lpn' });
    const because = `${nameOf(person)} represents ${lpn.name}.`;
    const before = await keepManaged([network.id], context, () =>
      endSeatsFor(lpn, person.id, because, context),
    );
    await store.members.join(network.id, person.id, today);
    await store.members.addSeat({
      ...{ networkId: network.id, personId: person.id, role: 'representative', from: today },
      representsId: lpn.id,
    });
    await store.messages.refresh(network.id);
    const people = await store.people.shown(before);
    const instead =
      before.length > 0 ? `, in place of ${before.map((id) => nameOf(people.get(id))).join(' and ')}` : '';
    return message(`${nameOf(person)} now represents ${lpn.name} in ${network.name}${instead}.`);
  },
});

/** Throws `UserError` unless the network is an assembly. */
export function mustBeAssembly({ name, kind }: Network): void {
  if (kind === 'assembly') return;
  throw new UserError(
    `${name} is no Assembly. Ask in one of the Assembly’s channels, or add --in and its name in quotes.`,
  );
}

/** Ends the terms of the LPN's present representatives with yesterday. Resolves to their ids. */
async function endSeatsFor(
  lpn: Network,
  personId: string,
  because: string,
  context: NetworkContext<Store>,
): Promise<string[]> {
  const { store, network, today } = context;
  const seats = await store.members.seats(network.id, today, { representsId: lpn.id });
  if (seats.some((seat) => seat.personId === personId))
    throw new UserError(`They represent ${lpn.name} already.`, { field: 'person' });
  for (const seat of seats) await endSeat(seat, addDays(today, -1), because, context);
  return seats.flatMap((seat) => seat.personId ?? []);
}
