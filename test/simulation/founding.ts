import { addDays, instantOf } from '../../commands/dates/dates.ts';
import { toInstant } from '../support/bot-surroundings.ts';
import type { KeptRows } from '../support/kept-state.ts';
import { readView } from '../support/read-view.ts';
import { ZONE } from './bot.ts';
import { chanceOf } from './chance.ts';
import type { Conversations } from './channel.ts';
import type { Office } from './office.ts';
import { MANAGERS, PEOPLE, type Person, personOf } from './people.ts';
import { type Deed, FIRST_DAY, OPTIONS, typed, WORDS } from './story.ts';
import { type Answered, createTown, type Town, typedBy } from './town.ts';

/** The network with which every story starts. */
export interface Founding {
  rows: KeptRows;
  slack: Conversations;
  teams: Conversations;
  /** The handles of people, by person id. */
  handles: Map<string, string>;
  /** The deeds that recorded something in it, and when. */
  deeds: { by: string; deed: Deed; at: Date }[];
}

const FOUNDED = `${FIRST_DAY} 07:30`;
const on = (days: number, time: string): Date => instantOf(addDays(FIRST_DAY, days), time, ZONE);

/** The deeds done at the start, so that stories have something to change. */
const DEEDS: { by: string; deed: Deed }[] = [
  { by: 'ann', deed: { do: 'add', owner: 'dev', text: `${WORDS} one`, due: addDays(FIRST_DAY, 2) } },
  { by: 'bob', deed: { do: 'add', owner: 'bob', text: `${WORDS} two`, due: addDays(FIRST_DAY, 3) } },
  {
    by: 'ann',
    deed: {
      do: 'open',
      question: `${WORDS} three`,
      options: OPTIONS,
      isSecret: false,
      closesAt: on(6, '15:00'),
    },
  },
  {
    by: 'cat',
    deed: {
      do: 'open',
      question: `${WORDS} four`,
      options: OPTIONS,
      isSecret: true,
      closesAt: on(6, '15:30'),
    },
  },
];

/** Founds the network with ordinary commands, in a town without faults: in the usual channels, and in Slack in one more. */
export async function found(office: Office, { alsoIn }: { alsoIn?: string } = {}): Promise<Founding> {
  await office.begin(null);
  const start = toInstant(FOUNDED, ZONE);
  const town = createTown(office, { start, chance: chanceOf(0), committed: async () => {} });
  for (const bot of town.bots) bot.begin();
  const ask = createAsk(town);
  await gather(ask);
  if (alsoIn) await join(ask, personOf('ann'), alsoIn);
  const deeds: Founding['deeds'] = [];
  for (const { by, deed } of DEEDS) {
    deeds.push({ by, deed, at: town.scheduler.now() });
    await ask(personOf(by), typed(deed));
  }
  await town.passTo(on(0, '09:50'));
  if (town.errors.length > 0) throw new Error(town.errors.join('\n'));
  await Promise.all(town.bots.map((bot) => bot.crash()));
  return {
    rows: await office.rows(),
    slack: town.slack.conversations,
    teams: town.teams.conversations,
    handles: await handlesIn(office),
    deeds,
  };
}

type Asking = (person: Person, text: string, address?: string) => Promise<string>;

/** Returns a function that runs a command, and resolves to its answer once all jobs that follow are done. */
function createAsk(town: Town): Asking {
  let requests = 0;
  return async (person, text, address) => {
    let read = '';
    requests += 1;
    const answered: Answered = (answer) => {
      if (answer === 'nobody') throw new Error('nobody answers');
      if (answer instanceof Error) throw answer;
      read = readView(answer);
    };
    town.ask(typedBy(person, text, `founding ${requests}`, address), null, answered);
    await town.passTo(new Date(town.scheduler.now().getTime() + 60_000));
    return read;
  };
}

/** Ann creates the network in Slack, Bob joins it from Teams' channel, and then the others join. */
async function gather(ask: Asking): Promise<void> {
  const [ann, bob] = [personOf('ann'), personOf('bob')];
  await ask(ann, 'network create "Leeds Pharmacy LPN"');
  await join(ask, bob);
  for (const other of PEOPLE.filter(({ handle }) => handle !== 'ann' && handle !== 'bob')) {
    await ask(other, 'member join');
    await ask(ann, `member accept ${other.name}`);
  }
  for (const handle of MANAGERS.slice(1)) await ask(ann, `member add @${handle} as manager`);
}

/** Ann invites another channel, and someone there accepts: in their platform's usual one, or in the one at `address`. */
async function join(ask: Asking, person: Person, address?: string): Promise<void> {
  const code = /network here (\w+)/.exec(await ask(personOf('ann'), 'network invite'))?.[1];
  await ask(person, `network here ${code}`, address);
}

async function handlesIn({ reader }: Office): Promise<Map<string, string>> {
  const people = await reader.prisma.person.findMany();
  return new Map(
    people.flatMap(({ id, name }) => {
      const handle = PEOPLE.find((person) => person.name === name)?.handle;
      return handle ? [[id, handle] as const] : [];
    }),
  );
}
