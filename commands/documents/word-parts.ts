import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';

/** A kind of part, as Word documents call it, with its media type. */
type PartKind = 'theme' | 'header' | 'footer';

const typeOf = (kind: PartKind): string =>
  kind === 'theme'
    ? 'application/vnd.openxmlformats-officedocument.theme+xml'
    : `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;

/** The relationships of a part: where each leads that it names by an id, and whether that is outside of the document. */
export interface WordRelation {
  id: string;
  kind: 'image' | 'hyperlink';
  target: string;
}

/** The parts of a Word document, to which others are added. */
export interface WordParts {
  /** Adds a part that the document refers to, or replaces it. Returns the id by which the document does. */
  add(kind: PartKind, name: string, xml: string): string;
  /** Says where a part leads that was added. */
  relate(name: string, relations: WordRelation[]): void;
  /** Adds a picture. */
  addMedia(name: string, bytes: Uint8Array): void;
  /** Changes the XML of the document itself. */
  change(how: (xml: string) => string): void;
  /** The whole document. */
  pack(): Uint8Array;
}

/** Opens a Word document that was written here. */
export function openWord(document: Uint8Array): WordParts {
  const files = unzipSync(document);
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const write = (name: string, xml: string): void => {
    files[name] = strToU8(xml);
  };
  /** Puts a line before the end of a part, unless a line that says the same of `what` is there. */
  const put = (name: string, what: string, end: string, line: string): void => {
    const xml = read(name);
    if (!xml.includes(what))
      write(
        name,
        xml.replace(end, () => `${line}${end}`),
      );
  };
  return {
    add(kind, name, xml) {
      write(`word/${name}`, xml);
      const part = `PartName="/word/${name}"`;
      put(TYPES, part, '</Types>', `<Override ${part} ContentType="${typeOf(kind)}"/>`);
      const id = `rIdOf${name.replaceAll(/\W/g, '')}`;
      const target = `Target="${name}"`;
      const line = `<Relationship Id="${id}" Type="${OFFICE}/${kind}" ${target}/>`;
      put('word/_rels/document.xml.rels', target, '</Relationships>', line);
      return id;
    },
    relate(name, relations) {
      const lines = relations.map(
        ({ id, kind, target }) =>
          `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${kind === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
      );
      write(
        `word/_rels/${name}.rels`,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
      );
    },
    addMedia(name, bytes) {
      files[`word/media/${name}`] = new Uint8Array(bytes);
    },
    change: (how) => write(DOCUMENT, how(read(DOCUMENT))),
    pack: () => zipSync(files, { level: 6 }),
  };
}
