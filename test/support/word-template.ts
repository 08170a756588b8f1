import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const heading = (level: number, color: string): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:rPr><w:color w:val="${color}"/></w:rPr></w:style>`;

interface TemplateParts {
  /** The content type of its main part. */
  type?: string;
  styles?: string;
  theme?: string;
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The styles of a template with headings in these colours. */
export const headedStyles = (...colors: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>${colors.map((color, at) => heading(at + 1, color)).join('')}</w:styles>`;

/** A Word document as somebody would send it for its look. */
export const wordTemplate = ({
  type = WORD,
  styles = headedStyles('005EB8', '003087'),
  theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Leeds"/>',
}: TemplateParts = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    'word/styles.xml': strToU8(styles),
    'word/theme/theme1.xml': strToU8(theme),
    'word/document.xml': strToU8(
      `<w:document ${W}><w:body><w:p><w:r><w:t>A secret</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
