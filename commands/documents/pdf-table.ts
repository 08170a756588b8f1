import type { Element } from 'pdfkit';
import type { Column, TableBlock, Text } from '../view.ts';
import { lineHeight, type Paper, SMALL } from './pdf-paper.ts';
import type { Piece } from './pdf-pieces.ts';

/** How much room is between the words of neighbouring cells, and above and below those of each, in points. */
const BETWEEN = 10;
const ABOVE = 3;

/** The lines of each cell of a row, and how many lines the longest has. */
interface Row {
  cells: Piece[][][];
  most: number;
}

/** Where a row is written. */
interface Place {
  widths: number[];
  columns: Column[];
  /** What is written again at the top of each page. */
  header: Row;
}

/** Writes a table. On every further page its header is written again, and there it is an artifact. */
export function writeTable(paper: Paper, { columns, rows }: TableBlock): void {
  const { doc, whole } = paper;
  const labels = columns.map(({ label }): Text => [{ strong: label }]);
  const widths = widthsOf(paper, [labels, ...rows], columns.length);
  const laid = rows.map((row) => lay(paper, row, widths));
  const header = lay(paper, labels, widths);
  const place = { widths, columns, header };
  const table = doc.struct('Table');
  whole.add(table);
  paper.need(Math.min(paper.sheet, heightOf(header.most) + heightOf(laid[0]?.most ?? 0)));
  const head = partOf(paper, table, 'THead');
  writeLines(paper, header, place, { elements: cellsIn(paper, head, columns, 'TH') });
  if (laid.length > 0) {
    const body = partOf(paper, table, 'TBody');
    for (const row of laid) writeRow(paper, row, place, cellsIn(paper, body, columns, 'TD'));
  }
  table.end();
  paper.moveDown(lineHeight(SMALL));
}

function lay(paper: Paper, texts: Text[], widths: number[]): Row {
  const cells = texts.map((text, at) => paper.lines(text, SMALL, (widths[at] ?? 0) - BETWEEN));
  return { cells, most: Math.max(1, ...cells.map((lines) => lines.length)) };
}

const heightOf = (lines: number): number => lines * lineHeight(SMALL) + 2 * ABOVE;

function partOf({ doc }: Paper, table: Element, type: 'THead' | 'TBody'): Element {
  const part = doc.struct(type);
  table.add(part);
  return part;
}

/** The cells of a new row, before anything is in them. */
function cellsIn({ doc }: Paper, part: Element, columns: Column[], type: 'TH' | 'TD'): Element[] {
  const row = doc.struct('TR');
  part.add(row);
  return columns.map(() => {
    const cell = doc.struct(type, type === 'TH' ? { scope: 'Column' } : {});
    row.add(cell);
    return cell;
  });
}

/** Writes a row: whole on this page or the next, or, if no page is long enough for it, on several. */
function writeRow(paper: Paper, row: Row, place: Place, elements: Element[]): void {
  const isLong = heightOf(row.most) + heightOf(place.header.most) > paper.sheet;
  for (let from = 0; from < row.most; ) {
    if (paper.room() < heightOf(isLong ? 1 : row.most)) {
      paper.need(paper.sheet);
      writeLines(paper, place.header, place, {});
    }
    const fit = Math.max(1, Math.floor((paper.room() - 2 * ABOVE) / lineHeight(SMALL)));
    const to = isLong ? Math.min(row.most, from + fit) : row.most;
    writeLines(paper, row, place, { elements, from, to });
    from = to;
  }
}

/** Writes some lines of a row side by side: into the elements that its cells are, or as an artifact if there are none. */
function writeLines(
  paper: Paper,
  row: Row,
  { widths, columns }: Place,
  { elements, from = 0, to = row.most }: { elements?: Element[]; from?: number; to?: number },
): void {
  let left = paper.left;
  row.cells.forEach((lines, at) => {
    const width = widths[at] ?? 0;
    lines.slice(from, to).forEach((line, i) => {
      const isRight = columns[at]?.align === 'right';
      const x = isRight ? left + width - BETWEEN - paper.widthOfLine(trimmed(line), SMALL) : left;
      paper.line(elements?.[at], line, { x, y: paper.y() + ABOVE + i * lineHeight(SMALL), size: SMALL });
    });
    left += width;
  });
  paper.moveDown(heightOf(to - from));
  paper.rule(paper.y());
}

/** The line without the space at its end, so that figures stand below each other. */
const trimmed = (line: Piece[]): Piece[] =>
  line.map((piece, at) => (at === line.length - 1 ? { ...piece, words: piece.words.trimEnd() } : piece));

/** How wide each column is: narrow ones have what they need, and wide ones share the rest. */
function widthsOf(paper: Paper, rows: Text[][], count: number): number[] {
  const needed = Array.from({ length: count }, (_, at) =>
    rows.reduce((most, row) => Math.max(most, paper.widthOf(row[at] ?? '', SMALL)), 0),
  );
  const widths = needed.map(() => 0);
  let rest = paper.width;
  let open = count;
  for (const [at, words] of [...needed.entries()].toSorted(([, a], [, b]) => a - b)) {
    const width = Math.min(words + BETWEEN + 1, rest / open);
    widths[at] = width;
    rest -= width;
    open -= 1;
  }
  return widths.map((width) => width + rest / count);
}
