import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { dueInWords, type Figures, readingInWords } from './report.ts';

const PAGE = join(import.meta.dirname, '../../docs/operating.md');
const END = '<!-- until here -->\n';

/** Puts the figures, and what they were measured on, into the page for those who run the bot. */
export const writeSummary = (figures: Figures): void => writeIntoPage('bench', toMarkdown(figures));

/** Puts what a script has measured where that page has a place for it. */
export function writeIntoPage(script: 'bench' | 'bench:scale', measured: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const begin = `<!-- written by npm run ${script} -- --docs -->\n`;
  const [from, to] = [page.indexOf(begin), page.indexOf(END, page.indexOf(begin))];
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for the figures`);
  writeFileSync(PAGE, `${page.slice(0, from)}${begin}\n${measured}\n${page.slice(to)}`);
}

/** What it was measured on, and how busy that was. */
export const machineInWords = (): string =>
  `On ${cpus().length} × ${cpus()[0]?.model.trim()}, with Node ${process.versions.node}, at a load average of ${loadavg()[0]?.toFixed(1)}`;

function toMarkdown(figures: Figures): string {
  const { rows, starts, memoryMb, reading } = figures;
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
  return `${machineInWords()}:

| | CPU, ms (range) | × bare bot | × by hand | answered, × bare bot |
|---|---|---|---|---|
${speed.map((line) => `| ${line} |\n`).join('')}
| | ready, s | memory, MB | after the load, MB |
|---|---|---|---|
${started.map((line) => `| ${line} |\n`).join('')}
${readingInWords(reading)}

${dueInWords(figures)}
`;
}
