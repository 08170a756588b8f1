import type { Block } from '../../commands/view.ts';

/** The smallest PNG there is: one white dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

/** A picture that says no more than its words. */
export const pictureBlock = (alt: string): Block => ({
  type: 'image',
  image: {
    ...{ name: 'dot.png', mediaType: 'image/png', about: 'A dot', typed: 'help', alt },
    ask: { label: 'Help', command: 'help', args: {} },
    bytes: async () => new Uint8Array(Buffer.from(DOT, 'base64')),
  },
});
