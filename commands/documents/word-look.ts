import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { NetworkContext } from '../context.ts';

/** How Word documents look, where a network has laid it down: the styles, and the theme if there is one, as XML. */
export interface WordLook {
  styles: string;
  theme: string | null;
}

/** How the network’s documents of a form look; undefined where it is as usual. Only Word documents can look otherwise. */
export async function lookOf(
  as: string | undefined,
  { store, network }: NetworkContext,
): Promise<WordLook | undefined> {
  if (as !== 'docx') return undefined;
  return (await store.wordTemplates.ofNetwork(network.id)) ?? undefined;
}

/** Whether the styles have one of this id. */
export const hasStyle = (styles: string, id: string): boolean =>
  new RegExp(`<w:style\\b[^>]*\\bw:styleId="${id}"`).test(styles);

const THEME = 'word/theme/theme1.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** The same document with a theme, which says what colours and fonts the styles mean. */
export function withTheme(document: Uint8Array, theme: string): Uint8Array {
  const files = unzipSync(document);
  const put = (name: string, end: string, line: string): void => {
    const xml = strFromU8(files[name] ?? new Uint8Array());
    files[name] = strToU8(xml.replace(end, `${line}${end}`));
  };
  files[THEME] = strToU8(theme);
  put(
    RELATIONS,
    '</Relationships>',
    '<Relationship Id="rIdTheme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>',
  );
  put(
    TYPES,
    '</Types>',
    `<Override PartName="/${THEME}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`,
  );
  return zipSync(files, { level: 6 });
}
