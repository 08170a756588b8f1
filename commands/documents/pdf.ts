import type { Element } from 'pdfkit';
import { type Block, type ImageShown, type Message, plainText, type Text } from '../view.ts';
import { createPaper, lineHeight, type Paper, SIZE, SMALL } from './pdf-paper.ts';
import { NO_LETTER, type Piece } from './pdf-pieces.ts';
import { writeTable } from './pdf-table.ts';
import { sizeOfPng } from './png-size.ts';
import { printable } from './printable.ts';

/** How large headings are, in points. */
const SIZES = { H1: 20, H2: 14 };
/** How far the items of a list are from the margin, in points. */
const INDENT = 14;

/**
 * Writes a view as a PDF in British English, without its buttons. It is tagged, so that screen readers tell headings, lists,
 * tables and links as such and say the words of pictures; its fonts are within it, and its pages are numbered.
 */
export async function toPdf({ title, blocks }: Pick<Message, 'title' | 'blocks'>): Promise<Uint8Array> {
  const paper = await createPaper(printable(title));
  writeHeading(paper, title, 'H1');
  for (const block of blocks) await writeBlock(paper, block);
  if (paper.lacksLetters())
    writeParagraph(
      paper,
      `${NO_LETTER} stands for a letter or sign that the font of this document does not have. The Word document has it.`,
      SMALL,
    );
  return paper.finish(title);
}

async function writeBlock(paper: Paper, block: Block): Promise<void> {
  switch (block.type) {
    case 'text':
      return writeParagraph(paper, block.text);
    case 'note':
      return writeParagraph(paper, block.text, SMALL);
    case 'heading':
      return writeHeading(paper, block.text, 'H2');
    case 'facts':
      for (const { label, value } of block.facts) {
        const words = typeof value === 'string' ? [value] : value;
        writeParagraph(paper, [{ strong: `${label}: ` }, ...words]);
      }
      return;
    case 'list':
      return writeList(
        paper,
        block.items.map(({ text }) => text),
      );
    case 'progress':
      return writeParagraph(paper, `${plainText(block.label)}: ${block.done} of ${block.of}`);
    case 'table':
      return writeTable(paper, block);
    case 'file':
      return writeParagraph(paper, `${block.file.name}: ${block.file.about}`);
    case 'image':
      return writePicture(paper, block.image);
  }
}

/** A heading, never the last on its page. */
function writeHeading(paper: Paper, text: string, type: 'H1' | 'H2'): void {
  const size = SIZES[type];
  const lines = paper.lines([{ strong: text }], size, paper.width);
  if (type === 'H2') paper.moveDown(SIZE * 0.7);
  paper.need(lines.length * lineHeight(size) + 3 * lineHeight(SIZE));
  paper.mark(text);
  writeElement(paper, type, lines, size);
}

function writeParagraph(paper: Paper, text: Text, size = SIZE): void {
  writeElement(paper, 'P', paper.lines(text, size, paper.width), size);
}

function writeElement(paper: Paper, type: 'H1' | 'H2' | 'P', lines: Piece[][], size: number): void {
  const element = paper.doc.struct(type);
  paper.whole.add(element);
  writeLines(paper, element, lines, { x: paper.left, size });
  element.end();
  paper.moveDown(SIZE * 0.4);
}

function writeList(paper: Paper, items: Text[]): void {
  const { doc, whole, left, width } = paper;
  const list = doc.struct('L');
  whole.add(list);
  for (const text of items) {
    const item = doc.struct('LI');
    const [label, body] = [doc.struct('Lbl'), doc.struct('LBody')];
    list.add(item);
    item.add(label).add(body);
    paper.need(lineHeight(SIZE));
    paper.line(label, [{ words: '•' }], { x: left, y: paper.y(), size: SIZE });
    writeLines(paper, body, paper.lines(text, SIZE, width - INDENT), { x: left + INDENT, size: SIZE });
    paper.moveDown(SIZE * 0.2);
  }
  list.end();
  paper.moveDown(SIZE * 0.3);
}

/** Writes lines one below the other, on as many pages as they need. */
function writeLines(
  paper: Paper,
  element: Element,
  lines: Piece[][],
  { x, size }: { x: number; size: number },
): void {
  for (const line of lines) {
    paper.need(lineHeight(size));
    paper.line(element, line, { x, y: paper.y(), size });
    paper.moveDown(lineHeight(size));
  }
}

/** A picture as wide as the paper, if it is wide enough, with its words. */
async function writePicture(paper: Paper, { alt, bytes }: ImageShown): Promise<void> {
  const { doc, whole, left } = paper;
  const png = await bytes();
  const size = sizeOfPng(png);
  const scale = Math.min(paper.width / size.width, (paper.sheet * 0.9) / size.height, 0.75);
  const [width, height] = [size.width * scale, size.height * scale];
  paper.need(height);
  const y = paper.y();
  const figure = doc.struct('Figure', {
    ...{ alt: printable(alt), placement: 'Block', bbox: [left, y, left + width, y + height] },
  });
  whole.add(figure);
  figure.add(() => doc.image(Buffer.from(png), left, y, { width }));
  figure.end();
  paper.moveDown(height + SIZE);
}
