import { afterEach, expect, test, vi } from 'vitest';
import { createShortly, sortDue } from '../../jobs/shortly.ts';
import type { Due } from '../../storage/outbox/due.ts';

afterEach(() => vi.useRealTimers());

const at = new Date('2027-06-01T09:00:00Z');
const message = (id: string, ms: number): Due => ({
  job: 'send-message',
  id,
  dueAt: new Date(at.getTime() + ms),
});

test('messages that are due are sent here, now or shortly; Redis has what is later, and what is no message', () => {
  const poll: Due = { ...message('poll', 0), job: 'close-poll' };
  const due = [message('late', -1), message('now', 0), message('edit', 1), message('try', 5_000)];
  const sorted = sortDue([...due, message('nudge', 5_001), poll], at);
  const ids = Object.entries(sorted).map(([when, those]) => [when, those.map(({ id }) => id)]);
  expect(Object.fromEntries(ids)).toEqual({
    now: ['late', 'now'],
    shortly: ['edit', 'try'],
    later: ['nudge', 'poll'],
  });
});

test('what is waited for comes when it is due, and not after a close', () => {
  vi.useFakeTimers({ now: at });
  const come: string[] = [];
  const shortly = createShortly(
    () => new Date(),
    ({ id }) => void come.push(id),
  );
  shortly.wait([message('edit', 1_000), message('try', 3_000)]);
  vi.advanceTimersByTime(999);
  expect(come).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(come).toEqual(['edit']);
  shortly.close();
  vi.advanceTimersByTime(5_000);
  expect(come).toEqual(['edit']);
});
