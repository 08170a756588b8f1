import type { Block, BlockElement, RichText, RichTextCell, TextObject } from './block-kit.ts';
import { Element, Picture } from './elements.tsx';
import { InputBlock } from './input-block.tsx';
import { type Names, unescapeText } from './mrkdwn.tsx';
import { richText } from './rich-text.tsx';
import { drawText, type Surface } from './surface.ts';

interface BlocksProps {
  blocks: readonly Block[];
  surface: Surface;
  /** What is wrong with inputs, by block_id. */
  errors?: Readonly<Record<string, string>>;
}

/** A message's or a view's blocks; a block this page cannot draw says so. */
export const Blocks = ({ blocks, surface, errors = {} }: BlocksProps) => (
  <div class="blocks">
    {blocks.map((block, index) => (
      <BlockOf
        key={block.block_id ?? index}
        block={block}
        surface={surface}
        error={errors[block.block_id ?? '']}
      />
    ))}
  </div>
);

interface BlockProps {
  block: Block;
  surface: Surface;
  error?: string | undefined;
}

function BlockOf({ block, surface, error }: BlockProps) {
  const { names } = surface;
  const elements = block.elements ?? [];
  switch (block.type) {
    case 'header':
      return <h4 class="block-header">{unescapeText(block.text?.text ?? '')}</h4>;
    case 'section':
      return <Section block={block} surface={surface} />;
    case 'rich_text':
      return <div class="block-rich">{richText(elements as RichText[], names)}</div>;
    case 'context':
      return (
        <div class="block-context">
          {elements.map((each) => (
            <ContextPart part={each as BlockElement} names={names} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div class="block-actions">
          {elements.map((each) => (
            <Element element={each as BlockElement} block={block} surface={surface} />
          ))}
        </div>
      );
    case 'input':
      return <InputBlock block={block} surface={surface} error={error} />;
    case 'divider':
      return <hr />;
    case 'image':
      return <Picture of={block} />;
    case 'table':
      return <Table rows={block.rows ?? []} names={names} />;
    default:
      return <p class="quiet">This page cannot draw a “{block.type}” block.</p>;
  }
}

function Section({ block, surface }: BlockProps) {
  const { text, fields, accessory } = block;
  return (
    <div class="block-section">
      <div>
        {text && <div class="text">{drawText(text, surface.names)}</div>}
        {fields && (
          <div class="fields">
            {fields.map((field) => (
              <div class="text">{drawText(field, surface.names)}</div>
            ))}
          </div>
        )}
      </div>
      {accessory && <Element element={accessory} block={block} surface={surface} label={text?.text} />}
    </div>
  );
}

function ContextPart({ part, names }: { part: BlockElement; names: Names }) {
  if (part.type === 'image') return <Picture of={part} />;
  return <span>{drawText(part as unknown as TextObject, names)}</span>;
}

function Table({ rows, names }: { rows: readonly RichTextCell[][]; names: Names }) {
  const draw = (cell: RichTextCell) =>
    cell.type === 'rich_text' ? richText(cell.elements, names) : cell.text;
  const [head = [], ...body] = rows;
  return (
    <div class="block-table">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{draw(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{draw(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
