import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What another library reads in a PDF. */
export interface PdfRead {
  /** What its structure says, in order: a line for each heading, paragraph, item, row and picture. */
  lines: string[];
  /** All that stands on each page, its header and footer too, in the order in which it was written. */
  pages: string[];
  title: unknown;
  /** The title in its metadata. */
  metadataTitle: unknown;
  language: unknown;
  isTagged: boolean;
  /** What it says of itself as XML: which rules it keeps. */
  metadata: string;
  links: string[];
  bookmarks: string[];
}

/** Reads a PDF by its tags, as a screen reader does. Throws if anything on its pages is neither tagged nor an artifact. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const document = await loading.promise;
  try {
    const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
    const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
    const read = await Promise.all(pages.map(readPage));
    const words = new Map(read.flatMap(({ words }) => [...words]));
    const { info, metadata } = await document.getMetadata();
    const outline = await document.getOutline();
    const { Title, Language } = info as Record<string, unknown>;
    return {
      lines: read.flatMap(({ tree }) => (tree ? toLines(tree, words) : [])),
      pages: read.map(({ all }) => all),
      ...{ title: Title, language: Language, metadataTitle: metadata?.get('dc:title') },
      isTagged: (await document.getMarkInfo())?.Marked === true,
      metadata: metadata?.getRaw() ?? '',
      links: read.flatMap(({ links }) => links),
      bookmarks: outline?.map(({ title }) => title) ?? [],
    };
  } finally {
    await loading.destroy();
  }
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Node[];
}

async function readPage(page: PDFPageProxy) {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let all = '';
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(idOf(item) ?? open.at(-1));
      continue;
    }
    const id = open.at(-1);
    if (id === undefined) throw new Error(`“${item.str}” is neither tagged nor an artifact`);
    words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    all += `${item.str}${item.hasEOL ? '\n' : ''}`;
  }
  const annotations: { subtype: string; url?: string; contentsObj?: { str: string } }[] =
    await page.getAnnotations();
  const links = annotations.map(({ url, contentsObj }) => `${contentsObj?.str} -> ${url}`);
  return { tree: (await page.getStructTree()) as Node | null, words, all, links };
}

/** The id of what is tagged, or that it is an artifact; undefined for what stands within another. */
const idOf = ({ id, tag }: { id?: string | null; tag?: string }): string | undefined =>
  id ?? (tag === 'Artifact' ? tag : undefined);

/** Each page tells the tree with what is on it, so that what goes over a page is told by both. */
const onPage = (node: Node): boolean => node.type === 'content' || (node.children ?? []).some(onPage);

function toLines(node: Node, words: Map<string, string>): string[] {
  const { role = '', children = [], alt } = node;
  if (!onPage(node)) return [];
  const said = () => wordsIn(node, words).replaceAll(/\s+/g, ' ').trim();
  switch (role) {
    case 'H1':
    case 'H2':
    case 'P':
      return [`${role}: ${said()}`];
    case 'LI':
      return [`LI: ${said()}`];
    case 'TR': {
      const cells = children.map((cell) => wordsIn(cell, words).replaceAll(/\s+/g, ' ').trim());
      return [`${children.every((cell) => cell.role === 'TH') ? '|| ' : '| '}${cells.join(' | ')}`];
    }
    case 'Figure':
      return [`Figure: ${alt}`];
    default:
      return children.flatMap((child) => toLines(child, words));
  }
}

const wordsIn = ({ type, id, children = [] }: Node, words: Map<string, string>): string =>
  type === 'content' && id !== undefined
    ? (words.get(id) ?? '')
    : children.map((child) => wordsIn(child, words)).join('');
