import type { WordParts, WordRelation } from './word-parts.ts';

/** What stands at the top and at the foot of the pages of a network’s Word documents, and how large these are. */
export interface Letterhead {
  parts: LetterheadPart[];
  /** The pictures of the parts, by their names, in base64. */
  media: Record<string, string>;
  /** In twentieths of a point; null to leave it as usual. */
  page: { size: Record<string, string>; margins: Record<string, string> } | null;
  /** Whether the first page has a letterhead of its own. */
  hasFirstPage: boolean;
}

/** One header or footer, and on which pages it stands. */
export interface LetterheadPart {
  place: 'header' | 'footer';
  on: 'default' | 'first';
  xml: string;
  relations: WordRelation[];
}

/** Gives a Word document its letterhead. */
export function addLetterhead(word: WordParts, { parts, media, page, hasFirstPage }: Letterhead): void {
  for (const [name, bytes] of Object.entries(media))
    word.addMedia(name, new Uint8Array(Buffer.from(bytes, 'base64')));
  const references = parts.map(({ place, on, xml, relations }) => {
    const name = `letterhead-${place}-${on}.xml`;
    word.relate(name, relations);
    return `<w:${place}Reference w:type="${on}" r:id="${word.add(place, name, xml)}"/>`;
  });
  word.change((document) => {
    const at = document.lastIndexOf('<w:sectPr');
    const section = document
      .slice(at)
      .replace(/^<w:sectPr[^>]*>/, (begin) => begin + references.join(''))
      .replace(/<w:pgSz [^>]*\/>/, (usual) => (page ? element('pgSz', page.size) : usual))
      .replace(/<w:pgMar [^>]*\/>/, (usual) => (page ? element('pgMar', page.margins) : usual))
      .replace('<w:docGrid', (grid) => (hasFirstPage ? `<w:titlePg/>${grid}` : grid));
    return document.slice(0, at) + section;
  });
}

const element = (name: string, attributes: Record<string, string>): string =>
  `<w:${name} ${Object.entries(attributes)
    .map(([attribute, value]) => `w:${attribute}="${value}"`)
    .join(' ')}/>`;
