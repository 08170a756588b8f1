import type { KeyedMinutes, MinutesBlock } from './frozen-minutes.ts';

/** What stands where something was left out. It does not say what. */
const INSTEAD = 'Left out of this version.';

/**
 * The redacted version of minutes: without what is confidential, and with how much that is. `below` is how many lines are left out
 * of what stands below them.
 */
export function redact(document: KeyedMinutes, isOut: ReadonlySet<string>, below = 0): KeyedMinutes {
  const without = leaveOut(document, isOut);
  const out = howMany(linesOut(document, isOut) + below);
  return withNote(
    { ...without, title: `${document.title} (redacted version)` },
    `Redacted version: ${out} as confidential.`,
  );
}

/** A redacted version that was kept, without what has become confidential since it was. */
export function redactSince(kept: KeyedMinutes, isOut: ReadonlySet<string>, below = 0): KeyedMinutes {
  const without = leaveOut(kept, isOut);
  const more = linesOut(kept, isOut) + below;
  return more === 0 ? without : withNote(without, `Since these were confirmed, ${howMany(more)} besides.`);
}

const withNote = ({ read, printed, ...minutes }: KeyedMinutes, text: string): KeyedMinutes => ({
  ...{ ...minutes, read: [{ type: 'note', text }, ...read], printed: [{ type: 'note', text }, ...printed] },
});

/** The same minutes, of whatever version, without these records in any of their forms. */
export const leaveOut = (
  { title, read, printed, actions }: KeyedMinutes,
  isOut: ReadonlySet<string>,
): KeyedMinutes => {
  const [table] = without([actions], isOut);
  return {
    title,
    read: without(read, isOut),
    printed: without(printed, isOut),
    actions: table ?? actions,
  };
};

/** "nothing was left out", "1 line was left out", "3 lines were left out". */
export const howMany = (lines: number): string => {
  if (lines === 0) return 'nothing was left out';
  return lines === 1 ? '1 line was left out' : `${lines} lines were left out`;
};

/** How many lines of minutes would be left out, an item of the agenda being one besides those under it. */
export function linesOut({ read }: KeyedMinutes, isOut: ReadonlySet<string>): number {
  return sections(read).reduce((sum, [first, ...below]) => {
    const isWhole = isHeadingOut(first, isOut);
    const lines = (isWhole ? below : [first, ...below]).flatMap((block) =>
      block.type === 'list' ? block.items : [],
    );
    const gone = isWhole
      ? lines.length + 1
      : lines.filter(({ of }) => of !== undefined && isOut.has(of)).length;
    return sum + gone;
  }, 0);
}

/** The ids of all records that minutes tell of. */
export const recordsIn = ({ read, printed, actions }: KeyedMinutes): Set<string> =>
  new Set(
    [...read, ...printed, actions].flatMap((block) => {
      if (block.type === 'list') return block.items.flatMap(({ of }) => of ?? []);
      if (block.type === 'heading') return block.of ?? [];
      return block.type === 'table' ? (block.of ?? []).filter((id) => id !== null) : [];
    }),
  );

type BlocksUnder = [MinutesBlock, ...MinutesBlock[]];

/** The blocks by their headings; what stands before the first heading is the first. */
function sections(blocks: MinutesBlock[]): BlocksUnder[] {
  const all: BlocksUnder[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last && block.type !== 'heading') last.push(block);
    else all.push([block]);
  }
  return all;
}

const isHeadingOut = (block: MinutesBlock, isOut: ReadonlySet<string>): boolean =>
  block.type === 'heading' && block.of !== undefined && isOut.has(block.of);

function without(blocks: MinutesBlock[], isOut: ReadonlySet<string>): MinutesBlock[] {
  return sections(blocks).flatMap(([first, ...below]): MinutesBlock[] => {
    if (first.type !== 'heading' || !isHeadingOut(first, isOut))
      return [first, ...below].map((block) => lessOf(block, isOut));
    if (first.place === undefined) return [];
    return [
      { type: 'heading', text: `${first.place}. Confidential item` },
      { type: 'text', text: INSTEAD },
    ];
  });
}

/** A block without those of its lines or rows that are out. */
function lessOf(block: MinutesBlock, isOut: ReadonlySet<string>): MinutesBlock {
  if (block.type === 'list') {
    const items = block.items.filter(({ of }) => of === undefined || !isOut.has(of));
    return items.length === 0 && block.items.length > 0
      ? { type: 'text', text: INSTEAD }
      : { ...block, items };
  }
  const { of } = block.type === 'table' ? block : {};
  if (block.type !== 'table' || !of) return block;
  const stays = (at: number) => !isOut.has(of[at] ?? '');
  return { ...block, rows: block.rows.filter((_, at) => stays(at)), of: of.filter((_, at) => stays(at)) };
}
