import { filesIn, type View } from '../../commands/view.ts';

/**
 * A copy of a view as an adapter gets it: plain data, and for each file the function that makes its bytes.
 */
export function cloned(view: View): View {
  if (view.kind === 'form') return structuredClone(view);
  const makers = filesIn(view).map(({ bytes }) => bytes);
  const blocks = structuredClone(
    view.blocks.map((block) =>
      block.type === 'file' ? { ...block, file: { ...block.file, bytes: null } } : block,
    ),
  );
  return {
    ...structuredClone({ ...view, blocks: [] }),
    blocks: blocks.map((block) =>
      block.type === 'file'
        ? { ...block, file: { ...block.file, bytes: makers.shift() ?? (async () => new Uint8Array()) } }
        : block,
    ),
  };
}
