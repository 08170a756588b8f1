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
  return { blocks: groups.flatMap((group) => blocksOf(group, most, groups.length > 1)), isCut: false };
}

/**
 * What is told, on one screen: of every section as many lines as leave room for the others; or, if there are too many for one
 * line each, those that are most urgent.
 */
export function onScreen(told: NetworkTold[]): DigestShown {
  const groups = withLines(told);
  const sections = groups.flatMap((group) => group.sections);
  const most = mostOfEach(sections);
  const shown = new Set(sections.slice(0, ON_SCREEN));
  const isCut = sections.length > ON_SCREEN || sections.some(({ items }) => items.length > most);
  const fitting = groups
    .map((group) => ({ ...group, sections: group.sections.filter((section) => shown.has(section)) }))
    .filter((group) => group.sections.length > 0);
  const left = groups.flatMap(({ network, sections: all }) =>
    all
      .filter((section) => !shown.has(section))
      .map(({ heading, items }) => `${groups.length > 1 ? `${network}: ` : ''}${heading} (${items.length})`),
  );
  return {
    blocks: [
      ...fitting.flatMap((group) => blocksOf(group, most, groups.length > 1)),
      ...(left.length > 0 ? [{ type: 'note', text: `Not shown here: ${sayLeft(left)}` } as const] : []),
    ],
    isCut,
  };
}

const withLines = (told: NetworkTold[]): NetworkTold[] =>
  told
    .map((group) => ({
      ...group,
      sections: eachOnce(group.sections).filter(({ items }) => items.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);

/** The most lines of each section with which all of them fit; at least one. */
function mostOfEach(sections: Section[]): number {
  const lines = (most: number) => sections.reduce((sum, { items }) => sum + Math.min(items.length, most), 0);
  let most = MOST_LINES;
  while (most > 1 && lines(most) > ON_SCREEN) most--;
  return most;
}

const sayLeft = (left: string[]): string => {
  const more = left.length - MOST_NAMED;
  return more > 1 ? `${left.slice(0, MOST_NAMED).join(', ')} and ${more} others` : listed(left);
};

/** One network’s sections, below its name where there are several networks. */
function blocksOf({ network, sections }: NetworkTold, most: number, isOneOfSeveral: boolean): Block[] {
  if (!isOneOfSeveral) return toBlocks(sections, most);
  const headed = (heading: string): Block => ({ type: 'text', text: [{ strong: heading }] });
  return [{ type: 'heading', text: network }, ...toBlocks(sections, most, headed)];
}
