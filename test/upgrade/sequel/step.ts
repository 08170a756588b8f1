import type { Seen } from '../sight.ts';
import type { Stage } from '../stage.ts';

/** What the story left to be used later. */
export interface Left {
  /** When it ended, an ISO instant. */
  end: string;
  /** An invitation that nobody has used, and one that somebody has. */
  codes: { unused: string; used: string };
  /** Requests that were handled, as the platforms sent them. */
  requests: { path: string; contentType: string; body: string }[];
}

/** One thing that happens after the story; what is seen then is compared. */
export interface Step {
  name: string;
  /** Nothing comes of it but an answer. */
  isRead?: true;
  /** Words among what is seen then: what this step is for. */
  says?: string[];
  act(stage: Stage, left: Left): Promise<void>;
}

/** Somebody types words in a place, one after the other. */
export const at =
  (handle: string, place: string, ...words: string[]) =>
  async (stage: Stage): Promise<void> => {
    for (const each of words) await stage.at(handle, place).types(each);
  };
/** Somebody presses a button of the last message in a place that begins so. */
export const press =
  (handle: string, place: string, title: string, button: string) =>
  (stage: Stage): Promise<void> =>
    stage.at(handle, place).presses(title, button);
/** The bot is stopped, and started again at a later time. */
export const startAt =
  (time: string) =>
  (stage: Stage): Promise<void> =>
    stage.restartAt(time);

/** Who asks what where. */
export type Reading = [handle: string, place: string, ...words: string[]];

/** A step for each line that somebody reads the answer to. */
export const asRead = ([handle, place, ...lines]: Reading): Step[] =>
  lines.map((words) => ({
    name: `${handle}, ${place}: ${words}`,
    isRead: true,
    act: at(handle, place, words),
  }));

/** What a step should say, and does not. */
export const missingIn = (seen: Seen, { says = [] }: Step): string[] => {
  const all = Object.values(seen).flat(2).join('\n');
  return says.filter((words) => !all.includes(words));
};
