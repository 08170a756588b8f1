import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = new URL('../../../../adapters/playground/page/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, page), 'utf8');

const drawing = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(css|tsx?|html)$/.test(name) && name !== 'styles/colours.css',
);
/** A colour as CSS spells it, but for the keywords that take one from around. */
const COLOUR = /#(?:[\da-f]{3,4}){1,2}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/gi;

describe('the page’s styles', () => {
  test.each(drawing)('%s names no colour: they are all in styles/colours.css', (name) => {
    expect(read(name).match(COLOUR) ?? []).toEqual([]);
  });

  test('begin at styles.css, which has each part once', () => {
    const parts = [...read('styles.css').matchAll(/^@import "\.\/(.+)";$/gm)].map(([, part]) => part);
    const there = readdirSync(new URL('styles/', page)).map((name) => `styles/${name}`);
    expect(parts.toSorted()).toEqual(there.toSorted());
    expect(read('index.html').match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
      '<link rel="stylesheet" href="/playground/styles.css">',
    ]);
  });
});
