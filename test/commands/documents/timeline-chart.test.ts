import { describe, expect, test } from 'vitest';
import {
  drawTimeline,
  SHAPES,
  sayTimeline,
  timelineToSvg,
} from '../../../commands/documents/timeline-chart.ts';
import { MADE_UP_TIMELINE as timeline } from '../../support/made-up-timeline.ts';

const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words.trim());

describe('a timeline', () => {
  test('says every mark by row, when it is and how it stands, and what day it is', () => {
    expect(sayTimeline(timeline)).toBe(
      'Timeline of “Work plan 2027/28”, from Thursday 1 April 2027 to Friday 31 March 2028. Today is Friday 10 September 2027. W1 Minor ailments & coughs in every locality: W1.1 Draft pathway, Wednesday 30 June 2027, done; W1.2 Agree it, Monday 6 September 2027, blocked; W1.3 Pilot it, Friday 17 December 2027, open. W2 Fewer falls: W2.1 Count them, Tuesday 31 August 2027, overdue. W3 Premises: nothing yet. Circle: done. Square: open. Diamond: overdue. Ring: at risk. Triangle: blocked.',
    );
  });

  test('of very many marks says how many there are of each kind', () => {
    const [first] = timeline.rows;
    const marks = Array.from({ length: 9 }, () => first?.marks ?? []).flat();
    expect(sayTimeline({ ...timeline, rows: [{ label: 'W1', marks }] })).toContain(
      'W1: 27 in all, 9 done, 9 open, 9 blocked.',
    );
  });

  test('shows the months, today, the rows, and each mark with its name and, unless it is open, how it stands', async () => {
    const shown = wordsIn(await timelineToSvg(timeline));
    for (const words of [
      'Work plan 2027/28',
      SHAPES,
      'Apr',
      '2027',
      'May',
      'Dec',
      'Today, 10 September 2027',
      'W2 Fewer falls',
      'W1.3',
      'W1.2',
      'blocked',
      'done',
      'overdue',
    ])
      expect(shown).toContain(words);
    expect(wordsIn(await timelineToSvg({ ...timeline, today: '2029-01-01' }))).not.toContain(
      'Today, 1 January 2029',
    );
  });

  test.each([
    ['2027-04-01', '2028-09-30', 9],
    ['2027-04-01', '2028-03-31', 12],
    ['2027-03-20', '2027-05-02', 2],
    ['2027-04-01', '2030-03-31', 12],
  ] as const)('names every month from %s to %s, or some of many', async (from, to, count) => {
    const shown = wordsIn(await timelineToSvg({ ...timeline, from, to }));
    expect(
      shown.filter((words) => /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/.test(words)),
    ).toHaveLength(count);
  });

  test('of what is at risk is a ring that can be seen', async () => {
    const [row] = timeline.rows;
    const [mark] = row?.marks ?? [];
    if (!mark) throw new Error('the timeline has no mark');
    const svg = await timelineToSvg({
      ...timeline,
      rows: [{ label: 'W1', marks: [{ ...mark, state: 'at risk' }] }],
    });
    expect(svg).toMatch(/fill="#ffffff" stroke="#d5281b"/i);
  });

  test('is a PNG, no higher than what platforms take, with as many rows as a plan may have', async () => {
    const rows = Array.from({ length: 12 }, () => timeline.rows[0] ?? { label: '', marks: [] });
    const png = Buffer.from(await drawTimeline({ ...timeline, rows }));
    expect([...png].slice(1, 4)).toEqual([...Buffer.from('PNG')]);
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1024);
  });
});
