import { z } from 'zod';
import type { NetworkContext } from '../context.ts';
import { addLetterhead, type Letterhead } from './letterhead.ts';
import { openWord } from './word-parts.ts';

/** How Word documents look, where a network has laid it down: the styles, and the theme if there is one, as XML; and the letterhead. */
export interface WordLook {
  styles: string;
  theme: string | null;
  letterhead: Letterhead | null;
}

const measures = z.record(z.string(), z.string());
const letterhead: z.ZodType<Letterhead> = z.object({
  parts: z.array(
    z.object({
      place: z.enum(['header', 'footer']),
      on: z.enum(['default', 'first']),
      xml: z.string(),
      relations: z.array(
        z.object({ id: z.string(), kind: z.enum(['image', 'hyperlink']), target: z.string() }),
      ),
    }),
  ),
  media: z.record(z.string(), z.string()),
  page: z.object({ size: measures, margins: measures }).nullable(),
  hasFirstPage: z.boolean(),
});

/** How the network’s documents of a form look; undefined where it is as usual. Only Word documents can look otherwise. */
export async function lookOf(
  as: string | undefined,
  { store, network }: NetworkContext,
): Promise<WordLook | undefined> {
  if (as !== 'docx') return undefined;
  const kept = await store.wordTemplates.ofNetwork(network.id);
  return kept
    ? { ...kept, letterhead: kept.letterhead === null ? null : letterhead.parse(kept.letterhead) }
    : undefined;
}

/** Whether the styles have one of this id. */
export const hasStyle = (styles: string, id: string): boolean =>
  new RegExp(`<w:style\\b[^>]*\\bw:styleId="${id}"`).test(styles);

/** The same document with the theme of a look, which says what colours and fonts its styles mean, and with its letterhead. */
export function withLook(document: Uint8Array, { theme, letterhead: head }: WordLook): Uint8Array {
  if (theme === null && head === null) return document;
  const word = openWord(document);
  if (theme !== null) word.add('theme', 'theme/theme1.xml', theme);
  if (head !== null) addLetterhead(word, head);
  return word.pack();
}
