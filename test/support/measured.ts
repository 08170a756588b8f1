import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { v7 as newId } from 'uuid';
import type { CommandName } from '../../commands/press.ts';
import type { TestBot } from './test-bot.ts';

/** What inserting records needs: the people they name, where they belong, and how many there must be. */
export interface Growing {
  prisma: TestBot['prisma'];
  /** Makes as many rows as must be inserted. */
  many<Row>(make: (index: number) => Row): Row[];
  /** The columns common to all numbered records of the network. */
  record(index: number): {
    id: string;
    number: number;
    networkId: string;
    createdById: string;
    createdAt: Date;
  };
  /** As many members of the network as there are rows, and Ann, who asks. */
  people: { id: string }[];
  ann: { id: string };
  createdAt: Date;
}

/** How the commands of one capability are measured: `measured.ts` in its folder of tests. */
export interface Measured {
  /** Creates the records that its examples name. */
  prepare?(bot: TestBot): Promise<unknown>;
  /** Inserts many of its records straight into the tables. */
  grow?(growing: Growing): Promise<unknown>;
  /** By command: what to type first, so that its examples do something, with who types it if that is not Ann. */
  before?: Partial<Record<CommandName, string[]>>;
  /** By command: what to type in place of examples that do nothing here. */
  instead?: Partial<Record<CommandName, string[]>>;
  /** By command: where to type it, if not in the network’s channel. */
  elsewhere?: Partial<Record<CommandName, string>>;
  /** By command: the label of the button that confirms it. */
  sure?: Partial<Record<CommandName, string>>;
  /** Commands to measure last, as their examples leave too little for others'. */
  last?: CommandName[];
}

const ROOM = join(import.meta.dirname, '../commands');

/** How each capability is measured, from the `measured.ts` of each folder. */
export async function allMeasured(): Promise<Measured[]> {
  const paths = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/measured\.ts$/.test(path))
    .sort();
  const files: { measured: Measured }[] = await Promise.all(
    paths.map((path) => import(pathToFileURL(join(ROOM, path)).href)),
  );
  return files.map(({ measured }) => measured);
}

/** Inserts `count` people, and as many of every other kind of record, straight into the tables. */
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
