import { describe, expect, test } from 'vitest';
import { type Chart, drawChart, sayChart, toSvg } from '../../../commands/documents/chart.ts';

const attendance: Chart = {
  kind: 'line',
  title: 'Present in 2027/28',
  amount: (count) => `${count} people`,
  points: [
    { label: 'M1', value: 5 },
    { label: 'M2', value: 7 },
    { label: 'M3', value: 4 },
  ],
};
const votes: Chart = {
  kind: 'bars',
  title: 'Where shall we meet?',
  amount: (count) => `${count} vote${count === 1 ? '' : 's'}`,
  points: [
    { label: 'York', value: 5 },
    { label: 'Hull', value: 1 },
    { label: 'Leeds', value: 0 },
  ],
};
const withQuorum: Chart = { ...attendance, kind: 'dots', limits: [{ label: 'Quorum', value: 9 }] };

/** The words in a drawing, as its letters are read. */
const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words.trim());

describe('a chart in words', () => {
  test('says every number, with what it counts', () => {
    expect(sayChart(votes)).toBe(
      'Bar chart of “Where shall we meet?”. York: 5 votes; Hull: 1 vote; Leeds: 0 votes.',
    );
    expect(sayChart(withQuorum)).toBe(
      'Chart of dots of “Present in 2027/28”. M1: 5 people; M2: 7 people; M3: 4 people. A line across at Quorum: 9 people.',
    );
  });

  test('says of very many the first, the last and the extremes', () => {
    const points = Array.from({ length: 60 }, (_, at) => ({ label: `M${at + 1}`, value: (at * 7) % 60 }));
    expect(sayChart({ ...attendance, points })).toBe(
      'Line chart of “Present in 2027/28”. 60 in all. First, M1: 0 people; last, M60: 53 people; lowest, M1: 0 people; highest, M18: 59 people.',
    );
  });
});

describe('a point that stands out', () => {
  const points = [5, 7, 40, 6].map((value, at) => ({ label: `M${at + 1}`, value }));
  const because = 'outside the limits';
  const standing = points.map((each) => (each.value === 40 ? { ...each, because } : each));

  test('says why, however many there are', () => {
    expect(sayChart({ ...attendance, points: standing })).toContain('M3: 40 people (outside the limits)');
    const many = Array.from({ length: 10 }, () => standing).flat();
    expect(sayChart({ ...attendance, points: many })).toContain(
      'Standing out: M3: 40 people (outside the limits)',
    );
  });

  test('has another shape and colour', async () => {
    expect(await toSvg({ ...attendance, points })).not.toContain('#d5281b');
    expect(await toSvg({ ...attendance, points: standing })).toContain('#d5281b');
  });

  test('lies on an axis that begins where values do, if it is asked for', async () => {
    const high = { ...attendance, points: [105, 107, 104].map((value, at) => ({ label: `M${at}`, value })) };
    expect(wordsIn(await toSvg(high))).toContain('0');
    expect(wordsIn(await toSvg({ ...high, isClose: true }))).not.toContain('0');
  });
});

describe('a chart as it is drawn', () => {
  test.each([votes, withQuorum])('$kind has what it is for below its title, and its units', async (chart) => {
    const notes = ['For learning', 'Limits: natural'];
    const noted = { ...chart, notes, axis: { title: 'Share', unit: '%' } };
    const shown = wordsIn(await toSvg(noted));
    for (const words of [...notes, 'Share', '0%', '5%']) expect(shown).toContain(words);
    expect(sayChart(noted)).toMatch(/ For learning\. Limits: natural\.$/);
    if (chart.limits) expect(shown).toContain('Quorum 9%');
  });

  test.each([votes, attendance, withQuorum])(
    '$kind shows the title, every label and every number',
    async (chart) => {
      const shown = wordsIn(await toSvg(chart));
      const said = [chart.title, ...chart.points.flatMap(({ label, value }) => [label, String(value)])];
      for (const words of said) expect(shown).toContain(words);
    },
  );

  test('has its limits across it, though they are higher than all else', async () => {
    expect(wordsIn(await toSvg(withQuorum))).toContain('Quorum 9');
    expect(await toSvg(withQuorum)).toContain('#d5281b');
  });

  test('has people’s words as words, whatever they look like', async () => {
    const svg = await toSvg({ ...votes, points: [{ label: '<script>&"', value: 1 }] });
    expect(svg).not.toContain('<script>');
    expect(wordsIn(svg)).toContain('&lt;script&gt;&amp;&quot;');
  });

  test.each([votes, attendance, withQuorum])(
    '$kind is a picture, 960 pixels wide, with something on it',
    async (chart) => {
      const png = Buffer.from(await drawChart(chart));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(960);
      const bare = await drawChart({
        ...chart,
        title: '',
        points: chart.points.map((each) => ({ ...each, label: '' })),
      });
      expect(png.length).toBeGreaterThan(bare.length);
    },
  );

  test('of twenty options with long words is small enough for Teams', async () => {
    const points = Array.from({ length: 20 }, (_, at) => ({
      label: `A way of doing it that takes some words to say, of which this is number ${at}`,
      value: at,
    }));
    const png = Buffer.from(await drawChart({ ...votes, points }));
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1024);
    expect(png.length).toBeLessThan(1_000_000);
  });
});
