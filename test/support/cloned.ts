import { type Block, filesIn, type View } from '../../commands/view.ts';

/**
 * A copy of a view as an adapter gets it: plain data, and for each file or picture the function that makes its bytes.
 */
export function cloned(view: View): View {
  if (view.kind === 'form') return structuredClone(view);
  const makers = filesIn(view).map(({ bytes }) => bytes);
  const blocks: Block[] = structuredClone(view.blocks.map((block) => madeBy(block, null)));
  return {
    ...structuredClone({ ...view, blocks: [] }),
    blocks: blocks.map((block) =>
      block.type === 'file' || block.type === 'image' ? madeBy(block, makers.shift()) : block,
    ),
  };
}

/** The block with another maker of its bytes, if it has one. */
const madeBy = (block: Block, bytes: unknown): Block => {
  if (block.type === 'file') return { ...block, file: { ...block.file, bytes } } as Block;
  return block.type === 'image' ? ({ ...block, image: { ...block.image, bytes } } as Block) : block;
};
