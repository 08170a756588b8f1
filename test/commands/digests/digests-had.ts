import { formatInstant } from '../../../commands/dates/dates.ts';
import { readView } from '../../support/read-view.ts';
import type { TestBot } from '../../support/test-bot.ts';

/** The digests that stand in a conversation, each with when it came. */
export const digests = (standing: ReturnType<TestBot['direct']>, title: string) =>
  standing
    .filter(({ view }) => view.title.startsWith(title))
    .map(({ at, view, edits }) => ({ at: formatInstant(at, 'Europe/London'), read: readView(view), edits }));
