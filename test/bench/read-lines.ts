import { readFileSync } from 'node:fs';

/** A line as it comes from a platform. */
export interface TypedLine {
  text: string;
  mentions: { account: { platform: 'slack'; tenant: string; id: string }; name: string }[];
}

/** What each line is read with. */
export interface ReadingAt {
  now: Date;
  zone: string;
}

/** What reading one line took, in microseconds, and whether it was read as a command. */
export interface LineRead {
  took: number;
  isCommand: boolean;
}

/** Each line is read so often, and its least time counts: the rest is what else the machine was doing. */
const ROUNDS = 60;

/** Reads the lines of the file that is named to this process, and prints what each took. */
export function measureLines(read: (typed: TypedLine, reading: ReadingAt) => unknown): void {
  const lines: TypedLine[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const best = lines.map((): LineRead => ({ took: Number.POSITIVE_INFINITY, isCommand: true }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, line] of lines.entries()) {
      const reading = { now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' };
      let isCommand = true;
      const began = performance.now();
      try {
        read(line, reading);
      } catch {
        isCommand = false;
      }
      const took = Math.min(best[i]?.took ?? 0, (performance.now() - began) * 1000);
      best[i] = { took, isCommand };
    }
  }
  process.stdout.write(JSON.stringify(best));
}
