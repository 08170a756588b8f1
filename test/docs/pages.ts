import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A page people read, by its path in the project. */
export interface Page {
  path: string;
  text: string;
}

const folderPages = (readdirSync('docs', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name))
  .sort();

/** Every page there is: the README, the changelog and all of docs/. */
export const pages: Page[] = ['README.md', 'CHANGELOG.md', ...folderPages].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));

/** The page at this path; throws where there is none. */
export function pageAt(path: string): Page {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`there is no page ${path}`);
  return page;
}

/** A page's lines that are a table's, from the heading on to the next heading. */
export function tableUnder(path: string, heading: string): string {
  const [, after = ''] = pageAt(path).text.split(new RegExp(`^#+ ${heading}\n`, 'm'));
  const section = after.split(/^#+ /m)[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
}

/** What is wrong with a page's link to a place in this project; nothing for one that leads somewhere. */
export function faultOf(link: string, from: string): string | undefined {
  const [target = '', anchor] = link.split('#');
  const path = target === '' ? from : normalize(join(dirname(from), target));
  if (!existsSync(path)) return `${from}: ${link} leads nowhere`;
  if (anchor === undefined || !path.endsWith('.md')) return undefined;
  return anchorsOf(pageAt(path)).includes(anchor) ? undefined : `${from}: ${link} names no heading`;
}

/** The headings of a page as GitHub names them in addresses. */
const anchorsOf = ({ text }: Page): string[] =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** A text without its blocks of code, in which # and [] mean other things. */
export const withoutCode = (text: string): string => text.replaceAll(/^```.*?^```$/gms, '');
