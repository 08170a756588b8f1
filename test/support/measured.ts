import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import type { CommandName } from '../../commands/press.ts';
import type { TestBot } from './test-bot.ts';

/** What records are grown beside: whom they name, where they belong, and how many of each there are to be. */
export interface Growing {
  prisma: TestBot['prisma'];
  /** As many rows. */
  many<Row>(make: (index: number) => Row): Row[];
  /** What every numbered record of the network holds. */
  record(index: number): {
    id: string;
    number: number;
    networkId: string;
    createdById: string;
    createdAt: Date;
  };
  /** As many people, who belong to the network, and Ann, who asks. */
  people: { id: string }[];
  ann: { id: string };
  createdAt: Date;
}

/** How the commands of one capability are measured: `measured.ts` in its folder of tests. */
export interface Measured {
  /** Makes what its examples speak of. */
  prepare?(bot: TestBot): Promise<unknown>;
  /** Puts many of its records straight into the tables. */
  grow?(growing: Growing): Promise<unknown>;
  /** What some commands want first, for their examples to do what they are for; who else says it. */
  before?: Partial<Record<CommandName, string[]>>;
  /** What is typed of commands whose examples come to nothing here. */
  instead?: Partial<Record<CommandName, string[]>>;
  /** Where what is not typed in the network’s channel is. */
  elsewhere?: Partial<Record<CommandName, string>>;
  /** The buttons that carry out what a command has only asked about. */
  sure?: Partial<Record<CommandName, string>>;
  /** Their examples leave too little for those of others. */
  last?: CommandName[];
}

const ROOM = join(import.meta.dirname, '../commands');

/** What every capability says of how it is measured, by its folder. */
export async function allMeasured(): Promise<Measured[]> {
  const paths = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/measured\.ts$/.test(path))
    .sort();
  const files: { measured: Measured }[] = await Promise.all(
    paths.map((path) => import(pathToFileURL(join(ROOM, path)).href)),
  );
  return files.map(({ measured }) => measured);
}

/** Puts as many people, and as many of everything else that is recorded, straight into the tables. */
export async function grow({ prisma, now }: TestBot, all: Measured[], count: number): Promise<void> {
  const createdAt = now();
  const many = <Row>(make: (index: number) => Row): Row[] => Array.from({ length: count }, (_, i) => make(i));
  const { id: networkId } = await prisma.network.findFirstOrThrow({ where: { name: 'Leeds Pharmacy LPN' } });
  const ann = await prisma.person.findFirstOrThrow({ where: { accounts: { some: { userId: 'U0ANN' } } } });
  const people = many((i) => ({ id: newId(), name: `Person ${i}`, createdAt }));
  await prisma.person.createMany({ data: people });
  const record = (index: number) => ({
    ...{ id: newId(), number: 1000 + index, networkId, createdById: ann.id, createdAt },
  });
  for (const each of all) await each.grow?.({ prisma, many, record, people, ann, createdAt });
}
