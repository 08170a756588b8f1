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

/** Types a command, and waits for an answer with all of these words. */
export async function answerTo(
  work: PeopleAtWork,
  desk: Desk,
  words: string,
  expected: string[],
): Promise<string> {
  const said = unseen(desk.sees);
  await desk.type(words);
  const { text } = await work.see(() =>
    said().find((each) => expected.every((one) => each.text.includes(one))),
  );
  return text;
}

/** The card of a record, once it has these words, where somebody is. */
export const cardAt = (work: PeopleAtWork, desk: Desk, name: string, expected: string[]): Promise<Shown> =>
  work.see(() =>
    desk.sees().find(({ text }) => isTitled(text, name) && expected.every((one) => text.includes(one))),
  );
