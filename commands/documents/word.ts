import type * as Docx from 'docx';
import { type Block, type ImageShown, type Message, plainText, type Run, type Text } from '../view.ts';
import { sizeOfPng } from './png-size.ts';
import { printable } from './printable.ts';
import { hasStyle, type WordLook, withLook } from './word-look.ts';

/**
 * Writes a view as a Word document in British English, without its buttons. Headings, lists and tables are
 * Word's own, and pictures have their words. They look as `look` says, where a network has laid that down.
 */
export async function toWord(
  { title, blocks }: Pick<Message, 'title' | 'blocks'>,
  look?: WordLook,
): Promise<Uint8Array> {
  // The library is loaded only when a document is asked for, so that the bot starts faster.
  const docx = await import('docx');
  const writer = createWriter(docx, look);
  const parts = await Promise.all(blocks.map(writer.block));
  const document = new docx.Document({
    title: printable(title),
    creator: 'Convenor',
    ...(look ? { externalStyles: look.styles } : { styles: USUAL }),
    sections: [{ children: [writer.heading(title, 'Heading1'), ...parts.flat()] }],
  });
  const written = new Uint8Array(await docx.Packer.toBuffer(document));
  return look ? withLook(written, look) : written;
}

const USUAL: Docx.IStylesOptions = {
  default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } },
};

/** How wide a picture is at most, in pixels: as wide as what is written. */
const WIDEST = 600;

function createWriter(docx: typeof Docx, look: WordLook | undefined) {
  const {
    Paragraph,
    TextRun,
    ImageRun,
    ExternalHyperlink,
    Table,
    TableRow,
    TableCell,
    WidthType,
    AlignmentType,
  } = docx;

  /** A link looks like one also where a network's styles have none for it. */
  const linked: Docx.IRunOptions =
    look && !hasStyle(look.styles, 'Hyperlink') ? { color: '0563C1', underline: {} } : { style: 'Hyperlink' };
  const words = (text: string, look: { bold?: true } = {}) =>
    printable(text)
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...look, ...(at > 0 && { break: 1 }) }));
  const run = (each: Run): (Docx.TextRun | Docx.ExternalHyperlink)[] => {
    if (typeof each === 'string') return words(each);
    if ('strong' in each) return words(each.strong, { bold: true });
    if (!('link' in each) || !/^(https?:\/\/|mailto:)/i.test(each.href)) return words(plainText([each]));
    const children = [new TextRun({ text: printable(each.link), ...linked })];
    return [new ExternalHyperlink({ link: each.href, children })];
  };
  const runs = (text: Text) => (typeof text === 'string' ? [text] : text).flatMap(run);
  const paragraph = (text: Text, how: Partial<Docx.IParagraphOptions> = {}) =>
    new Paragraph({ spacing: { after: 120 }, ...how, children: runs(text) });
  const heading = (text: string, level: 'Heading1' | 'Heading2') =>
    new Paragraph({ heading: level, spacing: { before: 240, after: 120 }, children: words(text) });

  const table = ({ columns, rows }: Extract<Block, { type: 'table' }>) => {
    const cell = (text: Text, at: number) => {
      const alignment = columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
      return new TableCell({ children: [paragraph(text, { alignment, spacing: {} })] });
    };
    const head = columns.map(({ label }, at) => cell([{ strong: label }], at));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
      ],
    });
  };

  const picture = async ({ alt, bytes }: ImageShown) => {
    const data = await bytes();
    const size = sizeOfPng(data);
    const scale = Math.min(1, WIDEST / size.width);
    const transformation = { width: size.width * scale, height: size.height * scale };
    const altText = { name: 'Picture', description: printable(alt) };
    return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation, altText })] });
  };

  const block = async (each: Block): Promise<(Docx.Paragraph | Docx.Table)[]> => {
    switch (each.type) {
      case 'text':
      case 'note':
        return [paragraph(each.text)];
      case 'heading':
        return [heading(each.text, 'Heading2')];
      case 'facts':
        return each.facts.map(({ label, value }) =>
          paragraph([{ strong: `${label}: ` }, ...(typeof value === 'string' ? [value] : value)]),
        );
      case 'list':
        return each.items.map(({ text }) =>
          paragraph(text, { bullet: { level: 0 }, spacing: { after: 60 } }),
        );
      case 'progress':
        return [paragraph(`${plainText(each.label)}: ${each.done} of ${each.of}`)];
      case 'table':
        return [table(each), paragraph('')];
      case 'file':
        return [paragraph(`${each.file.name}: ${each.file.about}`)];
      case 'image':
        return [await picture(each.image)];
    }
  };
  return { heading, block };
}
