import type { Letterhead, LetterheadPart } from '../documents/letterhead.ts';
import type { WordRelation } from '../documents/word-parts.ts';
import { tellsOfAPatient } from '../door/patients.ts';
import { UserError } from '../user-error.ts';

/** The pictures of a letterhead may come to so many bytes together. */
const LARGEST_PICTURES = 500_000;

/** What stands at the top or at the foot of a page may come to so many characters. */
const LONGEST = 200_000;

/** The fields of Word’s that say where in the document they stand, or when it was made. Others reach outside of it. */
const FIELDS =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TITLE|SUBJECT|AUTHOR|STYLEREF|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE)\b/i;

/** What is more than words and pictures: what is embedded, runs or is read from elsewhere. */
const MORE =
  /<(?:w:object|w:control|w:altChunk|w:subDoc|w:movie|o:OLEObject|c:chart|cx:chart|dgm:relIds|a14:media|p:[a-z]+)\b|\br:link=/i;

/** The parts of a document that a letterhead is made of, as its files. */
export const isOfLetterhead = (name: string): boolean =>
  /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name) ||
  /^word\/_rels\/(?:document|header\d*|footer\d*)\.xml\.rels$/.test(name) ||
  /^word\/media\/[\w.-]+$/.test(name);

/**
 * The letterhead of a Word document: its headers and footers, with their pictures, and how large its pages are. Null if it has none.
 * Throws `UserError` if it holds more than words, pictures and links.
 */
export function readLetterhead(files: ReadonlyMap<string, Uint8Array>): Letterhead | null {
  const read = (name: string): string => new TextDecoder().decode(files.get(name) ?? new Uint8Array());
  const document = read('word/document.xml');
  const targets = relationsIn(read('word/_rels/document.xml.rels'));
  const media: Record<string, string> = {};
  const parts = lastReferences(document).flatMap(({ place, on, id }): LetterheadPart[] => {
    const target = targets.find((each) => each.id === id)?.target.replace(/^\/?(?:word\/)?/, '');
    if (target === undefined) return [];
    const xml = read(`word/${target}`);
    if (!/<w:(?:t|drawing|pict)\b/.test(xml)) return [];
    mustBePlain(xml);
    const relations = relationsIn(read(`word/_rels/${target}.rels`))
      .filter((each) => new RegExp(`\\br:[a-z]+="${each.id}"`).test(xml))
      .map((each) => inLetterhead(each, files, media));
    return [{ place, on, xml, relations }];
  });
  if (parts.length === 0) return null;
  const size = Object.values(media).reduce((sum, base64) => sum + base64.length * 0.75, 0);
  if (size > LARGEST_PICTURES)
    throw new UserError(
      'The pictures of its letterhead are too large. In Word, make them smaller (500 kB together at most), save it, and send me that.',
    );
  const first =
    parts.some(({ on }) => on === 'first') &&
    /<w:titlePg(?:\s*\/|\s+w:val="(?:1|true|on)"\s*\/)>/.test(document);
  return { parts, media, page: pageOf(document), hasFirstPage: first };
}

interface ReferenceToPart {
  place: LetterheadPart['place'];
  on: LetterheadPart['on'];
  id: string;
}

/** The headers and footers that the last pages have. A section has those of the one before, unless it has its own. */
function lastReferences(document: string): ReferenceToPart[] {
  const last = new Map<string, ReferenceToPart>();
  for (const [, place, attributes] of document.matchAll(/<w:(header|footer)Reference\b([^>]*)\/?>/g)) {
    const on = /\bw:type="(\w+)"/.exec(attributes ?? '')?.[1] ?? 'default';
    const id = /\br:id="([\w.-]+)"/.exec(attributes ?? '')?.[1];
    if (id === undefined || (on !== 'default' && on !== 'first')) continue;
    last.set(`${place} ${on}`, { place: place === 'header' ? 'header' : 'footer', on, id });
  }
  return [...last.values()];
}

interface Relation {
  id: string;
  type: string;
  target: string;
  isOutside: boolean;
}

const relationsIn = (xml: string): Relation[] =>
  [...xml.matchAll(/<Relationship\b([^>]*)\/?>/g)].flatMap(([, attributes = '']) => {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const [id, type, target] = [read('Id'), read('Type'), read('Target')];
    if (id === undefined || type === undefined || target === undefined || !/^[\w.-]+$/.test(id)) return [];
    return [{ id, type: type.split('/').at(-1) ?? '', target, isOutside: read('TargetMode') === 'External' }];
  });

/** Refuses what is more than words, pictures, and fields such as the number of the page; and what tells of a patient. */
function mustBePlain(xml: string): void {
  const fields = [
    ...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)</g),
    ...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr="([^"]*)"/g),
  ].map(([, field = '']) => field);
  const isOdd = fields.some(
    (field) => /\w/.test(field) && !FIELDS.test(field) && !/^\s*(?:\\|HYPERLINK\s+"?https?:)/.test(field),
  );
  if (xml.length > LONGEST || MORE.test(xml) || isOdd || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw tooMuch();
  const words = [...xml.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
  const told = tellsOfAPatient(words, { isAddress: true });
  if (told) throw told;
}

const tooMuch = (): UserError =>
  new UserError(
    'Its letterhead holds more than words and pictures. In Word, leave only those in the header and footer, save it, and send me that.',
  );

const PICTURES = /^media\/[\w-]+\.(?:png|jpe?g|gif)$/i;

/** Where a part of the letterhead leads: to a picture, which is taken along, or by a link to a page. */
function inLetterhead(
  { id, type, target, isOutside }: Relation,
  files: ReadonlyMap<string, Uint8Array>,
  media: Record<string, string>,
): WordRelation {
  if (type === 'hyperlink' && isOutside && /^(?:https?|mailto):[^<>"]*$/i.test(target))
    return { id, kind: 'hyperlink', target };
  const inside = target.replace(/^\/?(?:word\/)?/, '');
  const bytes = files.get(`word/${inside}`);
  if (type !== 'image' || isOutside || !bytes) throw tooMuch();
  if (!PICTURES.test(inside))
    throw new UserError(
      'A picture of its letterhead is of a kind that I cannot use. In Word, replace it by a PNG or JPEG, save it, and send me that.',
    );
  const name = `letterhead-${inside.slice('media/'.length).toLowerCase()}`;
  media[name] = Buffer.from(bytes).toString('base64');
  return { id, kind: 'image', target: `media/${name}` };
}

/** How large its pages and their margins are, in whole numbers as Word has them; null unless it says both. */
function pageOf(document: string): Letterhead['page'] {
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const read = (name: string, attributes: string[]): Record<string, string> | null => {
    const element = new RegExp(`<w:${name}\\b([^>]*)/?>`).exec(section)?.[1];
    if (element === undefined) return null;
    const found = attributes.flatMap((attribute): [string, string][] => {
      const value = new RegExp(`\\bw:${attribute}="(-?\\d{1,5}|portrait|landscape)"`).exec(element)?.[1];
      return value === undefined ? [] : [[attribute, value]];
    });
    return Object.fromEntries(found);
  };
  const size = read('pgSz', ['w', 'h', 'orient']);
  const margins = read('pgMar', ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter']);
  const hasAll = size?.w && size.h && margins?.top && margins.right && margins.bottom && margins.left;
  return hasAll && size && margins ? { size, margins } : null;
}
