import { unzipSync } from 'fflate';

/**
 * Reads a Word document in order: a line for each paragraph with its style, and for each table row with its
 * cells.
 */
export function readWord(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs)].flatMap(([part]) =>
    part.startsWith('<w:tbl>') ? rowsIn(part) : paragraph(part),
  );
}

const rowsIn = (table: string): string[] =>
  [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordsIn(cell));
    return `${row.includes('<w:tblHeader/>') ? '|| ' : '| '}${cells.join(' | ')}`;
  });

function paragraph(xml: string): string[] {
  const words = wordsIn(xml);
  if (words === '') return [];
  const style = /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1];
  return [style === undefined ? words : `${style}: ${words}`];
}

const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>([^<]*)<\/w:t>/g)]
    .map(([run]) => unescaped(run.replaceAll(/<[^>]*>/g, '')))
    .join('');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
