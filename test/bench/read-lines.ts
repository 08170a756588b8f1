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

/** Each line is read so often, and its least time counts: the rest is what else the machine was doing. */
const ROUNDS = 60;

/** Reads the lines of the file that is named to this process, and prints the microseconds that one takes. */
export function measureLines(read: (typed: TypedLine, reading: ReadingAt) => unknown): void {
  const lines: TypedLine[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
  const best = lines.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, line] of lines.entries()) {
      const reading = { now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' };
      const began = performance.now();
      try {
        read(line, reading);
      } catch {
        // What is no command is told so; only the time counts here.
      }
      best[i] = Math.min(best[i] ?? 0, performance.now() - began);
    }
  }
  const sum = best.reduce((total, each) => total + each, 0);
  process.stdout.write(JSON.stringify((sum / lines.length) * 1000));
}
