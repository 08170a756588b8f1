import { z } from 'zod';
import { SEARCH } from '../../commands/search/index.ts';
import { UserError } from '../../commands/user-error.ts';
import { type Item, type Message, plainText, type ShownButton, type View } from '../../commands/view.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import { words } from '../payload.ts';
import { tenantOf } from './activity.ts';
import { toCard } from './card.ts';
import { callerOf, type SpokenActivity } from './read.ts';
import { NOT_OFFERED } from './render.ts';
import type { Turn } from './turn.ts';
import { shorten } from './words.ts';

/** What is typed into the search of the message extension, and how many results are shown already. */
const Query = z.object({
  commandId: z.literal(SEARCH),
  parameters: z.array(z.object({ name: words, value: z.unknown().optional() })).nullish(),
  queryOptions: z.object({ skip: z.number().int().min(0).nullish() }).nullish(),
});

/** How many results a page has, as lists have. */
const PAGE = 10;

interface Results {
  composeExtension:
    | { type: 'message'; text: string }
    | { type: 'result'; attachmentLayout: 'list'; attachments: object[] };
}

/** Answers a search with cards to put into a message: each as its record stands, and as the person who searches may see it. */
export async function answerSearch(value: unknown, turn: Turn): Promise<Results> {
  const { data } = Query.safeParse(value);
  if (!data) return saying(NOT_OFFERED);
  const typed = data.parameters?.find(({ name }) => name === 'words')?.value;
  if (typeof typed !== 'string' || typed.trim() === '') return saying('Type what you are looking for.');
  const page = Math.floor((data.queryOptions?.skip ?? 0) / PAGE) + 1;
  const list = await askOnce(turn, SEARCH, { words: typed, page });
  if (list instanceof UserError) return saying(list.message);
  if (list.kind === 'form') return saying(list.title);
  const items = list.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  const attachments = (await Promise.all(items.map((item) => toAttachment(item, turn)))).flat();
  if (attachments.length > 0)
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  return saying(
    list.blocks.flatMap((block) => (block.type === 'text' ? plainText(block.text) : [])).join(' '),
  );
}

const saying = (text: string): Results => ({ composeExtension: { type: 'message', text } });

/** One activity asks several things, so each goes by itself. */
const askOnce = (turn: Turn, command: string, args: Record<string, unknown>): Promise<View | UserError> =>
  turn.askAlone({ command, args }, JSON.stringify([command, args]));

async function toAttachment({ text, button }: Item<ShownButton>, turn: Turn): Promise<object[]> {
  const card = button && (await askOnce(turn, button.command, button.args));
  if (card === undefined || card instanceof UserError || card.kind === 'form') return [];
  return [withPreview(withoutButtons(card), plainText(text))];
}

const withPreview = (card: Message<ShownButton>, text: string): object => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: toCard(card),
  preview: {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: shorten(card.title, 100), text: shorten(text, 200) },
  },
});

/** Answers whoever writes a link to a page of ours with a card of what it is about, if they may read it; else with nothing. */
export async function answerLink(
  url: unknown,
  activity: SpokenActivity,
  previewLink: PreviewLink,
): Promise<object | undefined> {
  if (typeof url !== 'string') return undefined;
  const caller = { platform: 'teams', tenant: tenantOf(activity) ?? '', id: callerOf(activity) } as const;
  const card = await previewLink({ url, caller, channel: null });
  if (!card) return undefined;
  const notes = card.blocks.flatMap((block) => (block.type === 'note' ? plainText(block.text) : []));
  const attachments = [withPreview(card, notes.join(' '))];
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** A card to be read: it may be put where the bot is not, and its buttons would answer nobody. */
const withoutButtons = (card: Message<ShownButton>): Message<ShownButton> => ({
  ...card,
  buttons: [],
  blocks: card.blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.map(({ text }) => ({ text })) } : block,
  ),
});
