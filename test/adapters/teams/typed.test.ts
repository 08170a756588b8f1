import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mentioned } from '../../../adapters/teams/activity.ts';
import { readActivityText } from '../../../adapters/teams/typed.ts';
import { markLink, mentionMark } from '../../../commands/invocation.ts';
import { fastest } from '../../support/in-time.ts';

const bob: Mentioned = { id: '29:bob', name: 'Bob Ackroyd', tag: '<at>Bob Ackroyd</at>' };
const cat: Mentioned = { id: '29:cat', name: 'Cat Holroyd', tag: '<at>Cat Holroyd</at>' };
const bot: Mentioned = { id: '28:app', name: 'Convenor', tag: '<at>Convenor</at>' };

const read = (text: string, mentions: Mentioned[] = []) =>
  readActivityText({ written: { text }, mentions, isBot: (id) => id === '28:app', tenant: 't1' });

describe('what was typed in Teams', () => {
  it('loses the mention of the bot', () => {
    expect(read('<at>Convenor</at> action list', [bot]).text).toBe('action list');
    expect(read('action list <at>Convenor</at>\n', [bot]).text).toBe('action list');
  });

  it('loses it too where the client sends no entity, or one without its text', () => {
    expect(read('<at>Convenor</at> action list').text).toBe('action list');
    expect(
      read('<at>Convenor</at>&nbsp;action list', [{ id: '28:app', name: 'Convenor', tag: undefined }]).text,
    ).toBe('action list');
    expect(read('<at id="0">Convenor</at> help', [{ id: '28:app', name: '', tag: undefined }]).text).toBe(
      'help',
    );
  });

  it('has marks for people, and tells who they are', () => {
    const { text, mentions } = read(
      '<at>Convenor</at> action add <at>Bob Ackroyd</at> Ask <at>Cat Holroyd</at> by Friday',
      [bot, bob, cat],
    );
    expect(text).toBe(`action add ${mentionMark(0)} Ask ${mentionMark(1)} by Friday`);
    expect(mentions).toEqual([
      { account: { platform: 'teams', tenant: 't1', id: '29:bob' }, name: 'Bob Ackroyd' },
      { account: { platform: 'teams', tenant: 't1', id: '29:cat' }, name: 'Cat Holroyd' },
    ]);
  });

  it('tells people of the same name apart by their order', () => {
    const twin = { ...bob, id: '29:other-bob' };
    const { mentions } = read('<at>Bob Ackroyd</at> and <at>Bob Ackroyd</at>', [bob, twin]);
    expect(mentions.map(({ account }) => account.id)).toEqual(['29:bob', '29:other-bob']);
  });

  it('keeps the name of someone it was not told about', () => {
    expect(read('<at>Convenor</at> ask <at>Someone</at>', [bot])).toEqual({
      text: 'ask Someone',
      mentions: [],
    });
  });

  it('is plain: no markup, entities, hard spaces or curly quotes', () => {
    expect(read('<div><p>network create &ldquo;x&rdquo;</p></div>').text).toBe('network create "x"');
    expect(read('<div>network&nbsp;create “West\u00a0Yorkshire &amp; Co’s”</div>').text).toBe(
      'network create "West Yorkshire & Co\'s"',
    );
    expect(read('<p>note</p><p>one<br>two &lt;three&gt; &#39;x&#x27;</p>').text).toBe(
      "note\none\ntwo <three> 'x'",
    );
    expect(read('if a < b then c > d').text).toBe('if a < b then c > d');
  });

  it('keeps links, lists, emoji and lines, from the HTML that a client sends beside the words', () => {
    const html = (content: string, mentions: Mentioned[] = []) =>
      readActivityText({ written: { html: content }, mentions, isBot: (id) => id === '28:app', tenant: 't1' })
        .text;
    expect(
      html('<p>We adopt the <a href="https://example.org/p?a=1&amp;b=2" title="x">new\npolicy</a></p>'),
    ).toBe(`We adopt the ${markLink('new policy', 'https://example.org/p?a=1&b=2')}`);
    expect(
      html('<p>Agreed:</p>\n<ul>\n<li>one</li>\n<li>two<ol><li>first</li></ol></li>\n</ul>\n<p>Done.</p>'),
    ).toBe('Agreed:\n• one\n• two\n1. first\nDone.');
    expect(
      html(
        '<p>Well done <emoji id="tada" alt="🎉" title="Party"></emoji><img itemtype="http://schema.skype.com/Emoji" alt="👍">!</p>',
      ),
    ).toBe('Well done 🎉👍!');
    expect(
      html(
        '<p><span itemtype="http://schema.skype.com/Mention" itemscope="">Convenor</span>&nbsp;action add <span itemtype="http://schema.skype.com/Mention" itemscope="">Bob Ackroyd</span> <span>Ring</span></p>',
        [bot, bob],
      ),
    ).toBe(`action add ${mentionMark(0)} Ring`);
    expect(html('<a href="javascript:alert(1)">x</a> <a>y</a> <a href="https://example.org"></a>')).toBe(
      `x y ${markLink('https://example.org', 'https://example.org')}`,
    );
  });

  it('is read in a moment, however it is nested', () => {
    for (const piece of [
      '<ul>',
      '<a href="https://x">',
      '<li>',
      '<span itemtype="schema.skype.com/Mention">',
      '</ul>',
      '<',
    ]) {
      const reading = fastest(() =>
        readActivityText({
          written: { html: piece.repeat(4000 / piece.length) },
          mentions: [],
          isBot: () => false,
          tenant: 't',
        }),
      );
      expect(reading).toBeLessThan(100);
    }
  });

  it('cannot hold a mark that no mention made', () => {
    expect(read(`ask ${mentionMark(0)} &#xE000;0&#57345;`).mentions).toEqual([]);
    expect(read(`ask ${mentionMark(0)} &#xE000;0&#57345;`).text).toBe('ask 0 0');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(text).text).not.toMatch(/[\uE000\uE001]/);
      }),
    );
  });
});
