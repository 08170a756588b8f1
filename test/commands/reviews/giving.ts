import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import type { TestBot } from '../../support/test-bot.ts';

export const WHOLE = { now: 'We ring each practice', varies: 'Who rings', try: 'One rota', useful: '4' };

/** The form of someone's input, opened by the button on the review's card. */
export async function inputForm(bot: TestBot, speaker: Speaker, reference = 'R1'): Promise<View> {
  return speaker.presses(bot.card('#pharmacy', reference), 'Your input');
}

/** Gives someone's input by that form, or keeps it as a draft; what they are shown then. */
export async function gives(
  bot: TestBot,
  speaker: Speaker,
  answers: Record<string, string | null> = WHOLE,
  reference = 'R1',
): Promise<View> {
  return speaker.fills(await inputForm(bot, speaker, reference), answers);
}

/** Opens a review, be it that too few are asked anonymously. */
export async function opens(speaker: Speaker, typed: string): Promise<View> {
  const answer = await speaker.types(typed);
  const isHeld = readView(answer).startsWith('It is not open yet');
  return isHeld ? speaker.presses(answer, 'Open it all the same') : answer;
}

/** Closes a review by hand, once it was said what that comes to; what is shown then. */
export async function closes(speaker: Speaker, reference = 'R1'): Promise<View> {
  return speaker.fills(await speaker.types(`review close ${reference}`), {});
}
