import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A line as it comes from a platform. */
export interface TypedLine {
  text: string;
  mentions: { account: { platform: 'slack'; tenant: string; id: string }; name: string }[];
}

/** A grammar as it is bundled for being measured: it throws for a line that is no command. */
interface Grammar {
  read(line: TypedLine, reading: { now: Date; zone: string }): unknown;
}

/** What reading one line took, in microseconds, and whether it was read as a command. */
export interface LineRead {
  took: number;
  isCommand: boolean;
}

/**
 * Each line is read so often, and its least time counts: the rest is what else the machine was doing. The grammars take
 * turns, so that they have the same machine.
 */
const ROUNDS = 120;

/** Prints what each of the lines in a file took each of the grammars, whose bundles are named after it. */
const [file = '', ...bundles] = process.argv.slice(2);
const lines: TypedLine[] = JSON.parse(readFileSync(file, 'utf8'));
const grammars: Grammar[] = [];
for (const bundle of bundles) grammars.push(await import(pathToFileURL(bundle).href));
const least = grammars.map(() =>
  lines.map((): LineRead => ({ took: Number.POSITIVE_INFINITY, isCommand: true })),
);
for (let round = 0; round < ROUNDS; round++)
  for (const [at, { read }] of grammars.entries())
    for (const [i, line] of lines.entries()) measure(read, line, least[at]?.[i]);
process.stdout.write(JSON.stringify(least));

function measure(read: Grammar['read'], line: TypedLine, least: LineRead | undefined): void {
  const reading = { now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' };
  let isCommand = true;
  const began = performance.now();
  try {
    read(line, reading);
  } catch {
    isCommand = false;
  }
  const took = (performance.now() - began) * 1000;
  if (least) Object.assign(least, { took: Math.min(least.took, took), isCommand });
}
