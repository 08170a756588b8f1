import type { Otherwise } from './otherwise.ts';

const CHAIRS_BUTTONS = '[Done] [Done] [Vote] [Vote] [Your input] [Your input]';
const FOR_THE_CHAIR = 'For you as the chair: overdue by five working days or more';
const CHAIRS_ACTION =
  'A2 Ring the LPC about flu vaccine (Cat Holroyd, due Thursday 27 May 2027) Overdue (Pharmacy in West Yorkshire)';
const CHAIRS_MILESTONE =
  'W0.1 Outline drafted (Denise Barraclough, due Tuesday 1 June 2027) Overdue (Pharmacy in West Yorkshire)';
const STILL_OVERDUE = 'For you as the chair: still overdue, as told before';

/** A chair’s digest, which tells since what is late first. */
export const CHAIRS_DIGESTS: Otherwise[] = [
  // The digest of a chair begins with what has been overdue for five working days.
  {
    is: (lines) => lines.includes(CHAIRS_BUTTONS),
    asNow: (line) => {
      if (line === CHAIRS_BUTTONS) return `[Remind them] ${line}`;
      return line === 'Yours to do' ? [FOR_THE_CHAIR, CHAIRS_ACTION, line] : line;
    },
  },
  {
    is: (lines) =>
      lines.includes(FOR_THE_CHAIR) &&
      !lines.includes(STILL_OVERDUE) &&
      lines.some((line) => line.startsWith('D10 Where shall the pilot begin?')),
    asNow: (line) => {
      if (line === FOR_THE_CHAIR || line === CHAIRS_MILESTONE) return [];
      if (line === 'Yours to do')
        return [FOR_THE_CHAIR, CHAIRS_MILESTONE, STILL_OVERDUE, CHAIRS_ACTION, line];
      return line.replace(/^(\[Done\] \[Done\] \[Vote\] .*) \[Done\]$/, '[Remind them] [Move] $1');
    },
  },
];

/** A section of a digest: its heading, what comes before its lines, and those, with their buttons. */
interface Told {
  heading: string;
  before: string[];
  items: { text: string; buttons: string[] }[];
}

const HEADING =
  /^(?:Yours to do|Waiting for your .*|Asking to join|Meetings ahead|Decided since .*|For you as the chair: .*|Overdue(?: by .*)?|Due in the next .*|Open polls|Open reviews|Next meeting|Done since .*)$/;
const FOOTER = /^(?:This comes |Members of a network get |\[)/;
const NETWORKS = [/\(([^(),]+)\)$/, /\(([^(),]+), (?:due|closes|until) /, /^.* asks to join (.*)$/];
const WAYS: [RegExp, string][] = [
  [/^Due/, 'action list and milestone list'],
  [/^Done/, 'action list done and milestone list done'],
  [/^Decided/, 'decision list'],
  [/^Open polls/, 'poll list'],
  [/^Open reviews/, 'review list'],
];

/** Digests are cut to a screen since, a person’s is grouped by network, and a chair may give what is late to somebody else. */
export function digestAsNow(lines: string[]): string[] {
  const at = lines[0] === 'posted' || lines[0] === 'edited' ? 1 : 0;
  const title = lines[at] ?? '';
  if (!/^(?:Your digest|Digest of ).*, \w+ \d+ \w+ \d+$/.test(title)) return lines;
  const isAsNow = !HEADING.test(lines[at + 1] ?? '') || lines.at(-1)?.includes('[All of it]');
  if (isAsNow) return lines;
  const footer = lines.findIndex((line) => FOOTER.test(line));
  const last = lines.at(-1)?.startsWith('[') ? [...String(lines.at(-1)).matchAll(/\[.*?\]/g)] : [];
  const sections = sectionsOf(
    lines.slice(at + 1, footer),
    last.map(([each]) => each),
  );
  const groups = title.startsWith('Your') ? byNetwork(sections) : new Map([['', sections]]);
  const shown = shownOf([...groups.values()].flat());
  const isCut = sections.flatMap(({ items }) => items).length > shown.size;
  const buttons = [...groups.values()]
    .flat()
    .flatMap(({ items }) => items.filter((item) => shown.has(item)).flatMap((item) => item.buttons));
  const row = [...buttons, ...(isCut ? ['[All of it]'] : [])].join(' ');
  return [
    ...lines.slice(0, at + 1),
    ...[...groups].flatMap(([network, own]) => [
      ...(network ? [network] : []),
      ...own.flatMap((section) => toLines(section, shown)),
    ]),
    ...lines.slice(footer).filter((line) => !line.startsWith('[')),
    ...(row ? [row] : []),
  ];
}

function sectionsOf(lines: string[], buttons: string[]): Told[] {
  const sections: Told[] = [];
  for (const line of lines) {
    if (HEADING.test(line)) sections.push({ heading: line, before: [], items: [] });
    else if (line.startsWith('For the chair: ')) sections.at(-1)?.before.push(line);
    else {
      const [button] = /^[MD]\d| done\)$/.test(line) ? [] : buttons.splice(0, 1);
      const beside = button === '[Remind them]' || button === '[Move]' ? ['[Give]'] : [];
      sections.at(-1)?.items.push({ text: line, buttons: [...(button ? [button] : []), ...beside] });
    }
  }
  return sections;
}

/** The network with the first section comes first. What it is called stands above its lines, and no longer at their end. */
function byNetwork(sections: Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  const of = (text: string) => NETWORKS.flatMap((each) => each.exec(text)?.[1] ?? [])[0] ?? '';
  for (const network of new Set(sections.flatMap(({ items }) => items.map(({ text }) => of(text)))))
    groups.set(
      network,
      sections
        .map((section) => ({
          ...section,
          items: section.items
            .filter(({ text }) => of(text) === network)
            .map((item) => ({ ...item, text: item.text.replace(` (${network})`, '') })),
        }))
        .filter(({ items }) => items.length > 0),
    );
  return groups;
}

function shownOf(sections: Told[]): Set<Told['items'][number]> {
  const shown = new Set<Told['items'][number]>();
  for (let at = 0; at < 10; at++)
    for (const { items } of sections) {
      const item = items[at];
      if (item && shown.size < 12) shown.add(item);
    }
  return shown;
}

function toLines({ heading, before, items }: Told, shown: Set<Told['items'][number]>): string[] {
  const own = items.filter((item) => shown.has(item)).map(({ text }) => text);
  const more = items.length - own.length;
  const way = WAYS.find(([is]) => is.test(heading))?.[1];
  return [heading, ...before, ...own, ...(more > 0 ? [`and ${more} more, listed by ${way}`] : [])];
}
