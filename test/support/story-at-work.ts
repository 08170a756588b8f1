import { afterEach, beforeEach } from 'vitest';
import { type Desk, isTitled, type Shown, unseen } from './desk.ts';
import type { PeopleAtWork } from './people-at-work.ts';

/** After a part of a story that fails, the rest of it would only fail too, after long waits, so it is skipped. */
export function skipOnceFailed(): void {
  let failed = false;
  beforeEach(({ skip }) => skip(failed, 'an earlier part failed'));
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });
}

/**
 * Types a command, and waits for an answer with all of these words: a message or, where the bot took so long that Slack shows
 * its answer in a form, that form, which is closed.
 */
export async function answerTo(
  work: PeopleAtWork,
  desk: Desk,
  words: string,
  expected: string[],
): Promise<string> {
  const said = unseen(desk.sees);
  await desk.type(words);
  const isIt = ({ text }: { text: string }) => expected.every((one) => text.includes(one));
  const { text } = await work.see(() => said().find(isIt) ?? [desk.form() ?? []].flat().find(isIt));
  if (desk.form()?.text === text) await desk.closeForm();
  return text;
}

/** The card of a record, once it has these words, where somebody is. */
export const cardAt = (work: PeopleAtWork, desk: Desk, name: string, expected: string[]): Promise<Shown> =>
  work.see(() =>
    desk.sees().find(({ text }) => isTitled(text, name) && expected.every((one) => text.includes(one))),
  );
