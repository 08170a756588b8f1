import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const heading = (level: number, color: string): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:rPr><w:color w:val="${color}"/></w:rPr></w:style>`;

/** A header and a footer with a picture and a link, as Word writes them, and how large the pages are. */
export const letterhead = ({
  header = '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>Leeds Pharmacy LPN, 1 Quarry Hill, Leeds LS2 7UE</w:t></w:r><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>',
  footer = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>www.example.nhs.uk</w:t></w:r></w:hyperlink><w:r><w:instrText xml:space="preserve"> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>',
  picture = 'media/image1.png',
  bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
} = {}): Record<string, Uint8Array> => {
  const relationships = (...lines: string[]) =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
    );
  const to = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;
  const part = (tag: string, inner: string) =>
    strToU8(`<w:${tag} ${W} xmlns:r="${R}" xmlns:a="urn:a">${inner}</w:${tag}>`);
  return {
    'word/document.xml': strToU8(
      `<w:document ${W} xmlns:r="${R}"><w:body><w:p><w:r><w:t>A secret</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="even" r:id="rId9"/><w:footerReference w:type="first" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relationships(
      to('rId7', 'header', 'header1.xml'),
      to('rId8', 'footer', 'footer1.xml'),
      to('rId9', 'header', 'header2.xml'),
    ),
    'word/header1.xml': part('hdr', header),
    'word/header2.xml': part('hdr', '<w:p><w:r><w:t>An even secret</w:t></w:r></w:p>'),
    'word/_rels/header1.xml.rels': relationships(to('rId1', 'image', picture)),
    'word/footer1.xml': part('ftr', footer),
    'word/_rels/footer1.xml.rels': relationships(
      to('rId1', 'hyperlink', 'https://www.example.nhs.uk/', ' TargetMode="External"'),
    ),
    [`word/${picture}`]: bytes,
  };
};

interface TemplateParts {
  /** The content type of its main part. */
  type?: string;
  styles?: string;
  theme?: string;
  /** Further files, or others than usual. */
  files?: Record<string, Uint8Array>;
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
  files = {},
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
    ...files,
  });
