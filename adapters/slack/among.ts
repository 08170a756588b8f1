import { z } from 'zod';
import { words } from '../payload.ts';
import { sender } from './sender.ts';

/** The id of a list that offers a network's people. */
export const AMONG = /^people:([0-9a-f-]{36}):\d+$/;

/** That of such a list in one showing of its form. */
export const amongId = (network: string, showing: number): string => `people:${network}:${showing}`;

/** Somebody opened a list of a form that we fill, or types into it. */
export const BlockSuggestion = z.object({
  ...sender,
  type: z.literal('block_suggestion'),
  action_id: words,
  block_id: words,
  value: words,
  view: z.object({ private_metadata: words }).nullish(),
});
export type SuggestionPayload = z.infer<typeof BlockSuggestion>;
