/** What is used of the two libraries that write PDF, which bring no types of their own. */

declare module 'fontkit' {
  interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  /** An element of the structure. What it is given to draw is drawn at once, if it stands in the document already. */
  export interface Element {
    add(child: Element | (() => void)): Element;
    end(): void;
  }

  interface Box {
    /** Left, top, right and bottom, in points from the upper left corner of the page. */
    bbox: [number, number, number, number];
    placement: 'Block';
  }

  export default class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: {
      size: 'A4';
      margin: number;
      pdfVersion: '1.7';
      subset: 'PDF/UA';
      tagged: true;
      lang: string;
      displayTitle: true;
      bufferPages: true;
      /** An empty one, so that none of the fonts is loaded that every reader of PDF has. */
      font: '';
      info: { Title: string; Creator: string; Producer: string };
    });
    readonly info: { Title: string };
    /** Is called by itself at the end. */
    endMetadata(): void;
    readonly page: { width: number; height: number };
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(page: number): void;
    registerFont(name: string, font: Uint8Array): this;
    font(name: string, size: number): this;
    fillColor(color: string): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, how: { lineBreak: false }): this;
    image(png: Buffer, x: number, y: number, how: { width: number }): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    stroke(color: string): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      href: string,
      how: { structParent: Element; Contents: object },
    ): this;
    struct(type: string, how?: { alt?: string; scope?: 'Column' } & Partial<Box>): Element;
    addStructure(element: Element): this;
    markContent(tag: 'Artifact', how: { type: 'Pagination' | 'Layout' }): this;
    markContent(tag: 'Span', how: { actual: string }): this;
    endMarkedContent(): this;
    readonly outline: { addItem(title: string): void };
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  }
}
