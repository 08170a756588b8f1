import type { Element, default as PdfDocument } from 'pdfkit';
import type { Text } from '../view.ts';
import { FONTS, fileOfPackage } from './package-file.ts';
import { type Piece, toLines, toPieces } from './pdf-pieces.ts';
import { printable } from './printable.ts';

/** How far from the edges of the paper everything is, in points. */
const MARGIN = 56;
const INK = '#212b32';
const BLUE = '#005eb8';
const GREY = '#768692';

/** How large words are, in points, and how high their lines, in their size. */
export const SIZE = 11;
export const SMALL = 9.5;
const LINE = 1.35;

/**
 * Paper that is written on from the top to the bottom, with a new sheet where one is full. Whatever is drawn either belongs to
 * an element of the document's structure, or is an artifact, which nobody is read.
 */
export interface Paper {
  doc: PdfDocument;
  /** The element that all others are in. */
  whole: Element;
  left: number;
  width: number;
  /** How far down the next line begins. */
  y(): number;
  /** How much room is left on this sheet, and on an empty one. */
  room(): number;
  sheet: number;
  moveDown(by: number): void;
  /** Begins a new sheet if there is not so much room left. */
  need(height: number): void;
  /** Breaks a text into lines of a width. */
  lines(text: Text, size: number, width: number): Piece[][];
  /** How wide a text is if it is not broken. */
  widthOf(text: Text, size: number): number;
  /** Writes one line of an element, or of an artifact, where it is said. */
  line(element: Element | undefined, line: Piece[], at: { x: number; y: number; size: number }): void;
  widthOfLine(line: Piece[], size: number): number;
  /** Puts this place among the bookmarks. */
  mark(title: string): void;
  /** Draws a line across. */
  rule(y: number): void;
  /** Whether there were letters which the font has not. */
  lacksLetters(): boolean;
  /** Ends all, with the number of each page, and returns its bytes. */
  finish(title: string): Promise<Uint8Array>;
}

export const lineHeight = (size: number): number => size * LINE;

/** An empty sheet of paper. */
export async function createPaper(title: string): Promise<Paper> {
  const { PDFDocument, regular, bold, has } = await load();
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', subset: 'PDF/UA', tagged: true },
    ...{ lang: 'en-GB', displayTitle: true, bufferPages: true, font: '' },
    info: { Title: title, Creator: 'Convenor', Producer: 'Convenor' },
  });
  escapeTitle(doc);
  doc.registerFont('regular', regular).registerFont('bold', bold);
  const whole = doc.struct('Document');
  doc.addStructure(whole);

  let y = MARGIN;
  const bottom = doc.page.height - MARGIN;
  const width = doc.page.width - 2 * MARGIN;
  let lacks = false;
  const pieces = (text: Text) => {
    const found = toPieces(text, has);
    lacks ||= found.some(({ actual }) => actual !== undefined);
    return found;
  };
  const widthOfPiece = ({ words, isStrong }: Piece, size: number) =>
    doc.font(isStrong ? 'bold' : 'regular', size).widthOfString(words);
  const widthOfLine = (line: Piece[], size: number) =>
    line.reduce((sum, piece) => sum + widthOfPiece(piece, size), 0);

  return {
    ...{ doc, whole, left: MARGIN, width, sheet: bottom - MARGIN, widthOfLine },
    y: () => y,
    lacksLetters: () => lacks,
    room: () => bottom - y,
    moveDown(by) {
      y += by;
    },
    need(height) {
      if (y + height <= bottom) return;
      doc.addPage();
      y = MARGIN;
    },
    lines: (text, size, room) => toLines(pieces(text), room, (piece) => widthOfPiece(piece, size)),
    widthOf: (text, size) => widthOfLine(pieces(text), size),
    line: (element, line, at) => writeLine(doc, element, line, { ...at, widthOfPiece }),
    mark: (words) => doc.outline.addItem(printable(words)),
    rule(at) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc
        .moveTo(MARGIN, at)
        .lineTo(MARGIN + width, at)
        .lineWidth(0.5)
        .stroke(GREY);
      doc.endMarkedContent();
    },
    async finish(of) {
      const [shown = []] = toLines(pieces(of), width - 90, (piece) => widthOfPiece(piece, SMALL));
      numberPages(doc, shown.map(({ words }) => words).join(''), bottom + 18);
      whole.end();
      doc.end();
      const chunks: Uint8Array[] = [];
      for await (const chunk of doc) chunks.push(chunk);
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

/** The library writes the title into XML as it is, after it has written it where it may be so. */
function escapeTitle(doc: PdfDocument): void {
  const endMetadata = doc.endMetadata.bind(doc);
  doc.endMetadata = () => {
    doc.info.Title = doc.info.Title.replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    endMetadata();
  };
}

interface LineAt {
  x: number;
  y: number;
  size: number;
  widthOfPiece(piece: Piece, size: number): number;
}

/** Writes a line: a link is an element of its own, which says where it leads. */
function writeLine(doc: PdfDocument, element: Element | undefined, line: Piece[], at: LineAt): void {
  let { x } = at;
  for (const piece of line) {
    const width = at.widthOfPiece(piece, at.size);
    const write = () => writePiece(doc, piece, { ...at, x });
    if (!element) {
      doc.markContent('Artifact', { type: 'Pagination' });
      write();
      doc.endMarkedContent();
    } else if (piece.href === undefined) element.add(write);
    else {
      const link = doc.struct('Link');
      element.add(link);
      link.add(write);
      // The library writes a string as a name, unless it is an object.
      const how = { structParent: link, Contents: new String(`${piece.words} (${piece.href})`) };
      doc.link(x, at.y, width, lineHeight(at.size), piece.href, how);
      link.end();
    }
    x += width;
  }
}

function writePiece(
  doc: PdfDocument,
  { words, isStrong, href, actual }: Piece,
  { x, y, size }: LineAt,
): void {
  doc.font(isStrong ? 'bold' : 'regular', size).fillColor(href === undefined ? INK : BLUE);
  if (actual !== undefined) doc.markContent('Span', { actual });
  doc.text(words, x, y, { lineBreak: false });
  if (actual !== undefined) doc.endMarkedContent();
}

/** Writes at the foot of each page what it is of, and which page of how many it is. */
function numberPages(doc: PdfDocument, title: string, y: number): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.markContent('Artifact', { type: 'Pagination' });
    const number = `Page ${at + 1} of ${count}`;
    doc.font('regular', SMALL).fillColor(INK).text(title, MARGIN, y, { lineBreak: false });
    const x = doc.page.width - MARGIN - doc.widthOfString(number);
    doc.text(number, x, y, { lineBreak: false });
    doc.endMarkedContent();
  }
}

/** What writes PDF is loaded when the first is asked for, and once. */
let loading: ReturnType<typeof loadWriting> | undefined;
const load = () => {
  loading ??= loadWriting();
  return loading;
};

/** Fonts are given as bytes, for a document leaves marks in one that was read, which would change the words of the next. */
async function loadWriting() {
  const [{ default: PDFDocument }, { create }, regular, bold] = await Promise.all([
    import('pdfkit'),
    import('fontkit'),
    fileOfPackage(FONTS.regular),
    fileOfPackage(FONTS.bold),
  ]);
  const letters = create(regular);
  const has = (codePoint: number) => letters.hasGlyphForCodePoint(codePoint);
  return { PDFDocument, regular, bold, has };
}
