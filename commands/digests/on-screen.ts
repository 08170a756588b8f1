import { listed } from '../cards/listed.ts';
import { MOST_IN_BROWSER } from '../cards/page.ts';
import type { NetworkTold, Section } from '../parts/digest-parts.ts';
import type { Block } from '../view.ts';
import { eachOnce, MOST_LINES, toBlocks } from './section.ts';

/** How many lines fit on the screen of a phone. */
const ON_SCREEN = 12;
/** How many of the sections that do not fit are named. */
const MOST_NAMED = 4;

/** What a digest tells as blocks, and whether some of it is left out. */
export interface DigestShown {
  blocks: Block[];
  isCut: boolean;
}

/** All that is told: whole on a page, and in a chat as much of each section as it has room for. */
export function allOf(told: NetworkTold[], where: 'chat' | 'page'): DigestShown {
  const groups = withLines(told);
  const most = where === 'page' ? MOST_IN_BROWSER : MOST_LINES;
  return { blocks: groups.flatMap((group) => blocksOf(group, () => most, groups.length > 1)), isCut: false };
}

/** What is told, on one screen: of every section as many lines as leave room for the others, the most urgent first. */
export function onScreen(told: NetworkTold[]): DigestShown {
  const groups = withLines(told);
  const sections = groups.flatMap((group) => group.sections);
  const shares = sharesOf(sections);
  const shareOf = (section: Section): number => shares.get(section) ?? 0;
  const left = groups.flatMap(({ network, sections: all }) =>
    all
      .filter((section) => shareOf(section) === 0)
      .map(({ heading, items }) => `${groups.length > 1 ? `${network}: ` : ''}${heading} (${items.length})`),
  );
  return {
    blocks: [
      ...groups.flatMap((group) => blocksOf(group, shareOf, groups.length > 1)),
      ...(left.length > 0 ? [{ type: 'note', text: `Not shown here: ${sayLeft(left)}` } as const] : []),
    ],
    isCut: sections.some((section) => shareOf(section) < section.items.length),
  };
}

const withLines = (told: NetworkTold[]): NetworkTold[] =>
  told
    .map((group) => ({
      ...group,
      sections: eachOnce(group.sections).filter(({ items }) => items.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);

/** How many lines of each section are shown: one of each in turn, while there is room. */
function sharesOf(sections: Section[]): Map<Section, number> {
  const shares = new Map<Section, number>();
  let room = ON_SCREEN;
  for (let most = 1; most <= MOST_LINES; most++)
    for (const section of sections.filter(({ items }) => items.length >= most).slice(0, room)) {
      shares.set(section, most);
      room--;
    }
  return shares;
}

const sayLeft = (left: string[]): string => {
  const more = left.length - MOST_NAMED;
  return more > 1 ? `${left.slice(0, MOST_NAMED).join(', ')} and ${more} others` : listed(left);
};

/** One network’s sections, below its name where there are several networks. */
function blocksOf(
  { network, sections }: NetworkTold,
  most: (section: Section) => number,
  isOneOfSeveral: boolean,
): Block[] {
  const headed = (heading: string): Block => ({ type: 'text', text: [{ strong: heading }] });
  const blocks = sections.flatMap((section) =>
    most(section) > 0 ? toBlocks([section], most(section), isOneOfSeveral ? headed : undefined) : [],
  );
  return isOneOfSeveral && blocks.length > 0 ? [{ type: 'heading', text: network }, ...blocks] : blocks;
}
