import { describe, expect, test } from 'vitest';
import {
  drawFunnel,
  type FunnelChart,
  funnelToSvg,
  sayFunnel,
} from '../../../commands/documents/funnel-chart.ts';

const funnel: FunnelChart = {
  title: 'Items, April 2027',
  notes: ['For learning, not for judging performance', 'Limits of 95% and 99.8%: exact'],
  axis: { title: 'Share', unit: '%' },
  across: 'Denominator',
  amount: (value) => `${value.toFixed(1)}%`,
  dots: [
    { label: 'Practice A', says: '120 of 400', size: 400, value: 30, outside: 'above the 99.8% limit' },
    { label: 'Practice B', says: '50 of 250', size: 250, value: 20 },
    { label: 'Oak & Elm (yours)', says: '60 of 300', size: 300, value: 20, isOwn: true },
  ],
  middle: { label: 'all shown', value: 20.2 },
  limits: ['95%', '99.8%'].map((label, wider) => ({
    label,
    at: [50, 420].map((size) => ({ size, lower: 20 - 200 / size - wider, upper: 20 + 200 / size + wider })),
  })),
};

const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words.trim());

describe('a funnel plot', () => {
  test('says every dot, the middle and the ends of its limits', () => {
    expect(sayFunnel(funnel)).toBe(
      'Funnel plot of “Items, April 2027”, over denominator. Practice A: 30.0%, 120 of 400 (above the 99.8% limit); Practice B: 20.0%, 50 of 250; Oak & Elm (yours): 20.0%, 60 of 300. A line across at all shown: 20.2%. Limits of 95% at 50: 16.0% to 24.0%; of 95% at 420: 19.5% to 20.5%; of 99.8% at 50: 15.0% to 25.0%; of 99.8% at 420: 18.5% to 21.5%. For learning, not for judging performance. Limits of 95% and 99.8%: exact.',
    );
  });

  test('shows the labels of what lies outside and of one’s own, and which limits are which', async () => {
    const shown = wordsIn(await funnelToSvg(funnel));
    for (const words of [
      'Items, April 2027',
      ...funnel.notes,
      ...['Share', '20%', 'Denominator'],
      'Practice A',
      'Oak &amp; Elm (yours)',
      '95%',
      '99.8%',
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain('Practice B');
  });

  test('tells what lies outside by its shape, and not by its colour alone', async () => {
    const [all, none] = [funnel, { ...funnel, dots: funnel.dots.slice(1) }].map(funnelToSvg);
    const red = /fill="#d5281b"/g;
    expect((await all)?.match(red)?.length ?? 0).toBeGreaterThan((await none)?.match(red)?.length ?? 0);
  });

  test('is a PNG', async () => {
    expect([...(await drawFunnel(funnel))].slice(1, 4)).toEqual([...Buffer.from('PNG')]);
  });
});
