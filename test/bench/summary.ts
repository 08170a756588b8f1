import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Figures, readingInWords } from './report.ts';

const PAGE = join(import.meta.dirname, '../../docs/operating.md');
const [BEGIN, END] = ['<!-- written by npm run bench -- --docs -->', '<!-- until here -->'];

/** Puts the figures, and what they were measured on, into the page for those who run the bot. */
export function writeSummary(figures: Figures): void {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest = ''] = page.split(`${BEGIN}\n`);
  const [, after] = rest.split(`${END}\n`);
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for the figures`);
  writeFileSync(PAGE, `${before}${BEGIN}\n${toMarkdown(figures)}${END}\n${after}`);
}

function toMarkdown({ rows, starts, memoryMb, reading }: Figures): string {
  const times = (value: number | null) => (value === null ? '' : `${value.toFixed(1)} ×`);
  const speed = rows
    .filter(({ name }) => name !== 'bare')
    .map(({ platform, name, cost, ratio, byHand }) =>
      [
        `${platform}, ${name}`,
        `${cost.cpu.toFixed(1)} (${cost.cpuRange.map((each) => each.toFixed(1)).join('–')})`,
        ...[times(ratio.cpu), times(byHand), times(ratio.answered)],
      ].join(' | '),
    );
  const after: Partial<Record<string, number>> = memoryMb;
  const started = Object.entries(starts).map(([key, { name, readyMs, memoryMb: held }]) =>
    [name, (readyMs / 1000).toFixed(1), held.toFixed(0), after[key]?.toFixed(0) ?? ''].join(' | '),
  );
  return `
On ${cpus().length} × ${cpus()[0]?.model.trim()}, with Node ${process.versions.node}, at a load average of ${loadavg()[0]?.toFixed(1)}:

| | CPU, ms (range) | × bare bot | × by hand | answered, × bare bot |
|---|---|---|---|---|
${speed.map((line) => `| ${line} |\n`).join('')}
| | ready, s | memory, MB | after the load, MB |
|---|---|---|---|
${started.map((line) => `| ${line} |\n`).join('')}
${readingInWords(reading)}

`;
}
