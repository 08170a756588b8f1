import type { Speaker } from '../../../support/speaker.ts';
import type { TestBot } from '../../../support/test-bot.ts';

export const HEADINGS = 'practice,indicator,numerator,denominator,period';

/** Twelve surgeries in one month: Elm is high, Fir is low, and of Yew there are too few to show. */
export const APRIL = [
  HEADINGS,
  'Oak Surgery,Items,52,250,April 2027',
  'Ash Surgery,Items,60,300,April 2027',
  'Elm Surgery,Items,120,400,April 2027',
  'Fir Surgery,Items,40,400,April 2027',
  'Bay Surgery,Items,101,500,April 2027',
  'Yew Surgery,Items,3,20,April 2027',
];

/** A practice through eight months, of which the last is far above the others. */
export const MONTHS = [
  HEADINGS,
  ...[50, 52, 49, 51, 50, 52, 49, 90].map((count, at) => `Oak Surgery,Items,${count},250,2027-0${at + 1}`),
];

/** Puts a file where a person may give it. */
export const putFile = (bot: TestBot, lines: string[]): void =>
  void bot.files.set('F1', new TextEncoder().encode(lines.join('\n')));

/** Gives a file to the bot, with the words beside it that say which review it is for. */
export const givesFile = (who: Speaker, text = 'review data R1') =>
  who.says({ text, mentions: [], files: ['F1'] });

/** Gives figures to a review, and keeps them. */
export async function keepsFigures(bot: TestBot, who: Speaker, lines: string[]) {
  putFile(bot, lines);
  const shown = await givesFile(who);
  const label =
    shown.kind === 'message'
      ? shown.buttons.find((each) => each.label.endsWith('figures'))?.label
      : undefined;
  return who.presses(shown, label ?? 'Keep the figures');
}
