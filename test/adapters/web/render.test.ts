import { expect, test } from 'vitest';
import { toContent } from '../../../adapters/web/render.ts';
import { type Block, type Button, message } from '../../../commands/view.ts';

const ask: Button = { label: 'Again', command: 'help', args: {} };
const file = { name: 'a.csv', mediaType: 'text/csv', about: 'All of it', ask, typed: 'me export' };
const shown = (block: Block): Promise<string> => toContent(message('Title', [block]));

test('the title is the one first heading, and no button is shown', async () => {
  const content = await toContent(message('A <title>', [{ type: 'heading', text: 'Part & parcel' }], [ask]));
  expect(content).toBe(
    '<h1 class="nhsuk-heading-l">A &#60;title&#62;</h1>\n<h2 class="nhsuk-heading-m">Part &#38; parcel</h2>',
  );
});

test('runs are strong words, people by name, and links to the web or to a mailbox', async () => {
  const content = await shown({
    type: 'text',
    text: [
      { strong: 'A1' },
      ' for ',
      { person: { name: 'Bob <Hill>', accounts: [] } },
      '\nsee ',
      { link: 'this', href: 'https://example.org/?a=1&b="2"' },
      ' or ',
      { link: 'that', href: 'javascript:alert(1)' },
    ],
  });
  expect(content).toContain(
    '<strong>A1</strong> for Bob &#60;Hill&#62;<br>see <a href="https://example.org/?a=1&#38;b=&#34;2&#34;" rel="noopener noreferrer">this</a> or that',
  );
  expect(content).not.toContain('href="javascript');
});

test('a table has headers, a caption from the heading above it, and each value with its label for narrow screens', async () => {
  const content = await toContent(
    message('Title', [
      { type: 'heading', text: 'Members' },
      {
        type: 'table',
        columns: [{ label: 'Name' }, { label: 'Meetings', align: 'right' }],
        rows: [['Ann <Ward>', '3']],
      },
    ]),
  );
  expect(content).toContain(
    '<caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Members</caption>',
  );
  expect(content).toContain('<th scope="col" role="columnheader" class="nhsuk-table__header">Name</th>');
  expect(content).toContain('class="nhsuk-table__header nhsuk-table__header--numeric">Meetings</th>');
  expect(content).toContain(
    '<span class="nhsuk-table-responsive__heading" aria-hidden="true">Name </span>Ann &#60;Ward&#62;</td>',
  );
});

test('a picture is in the page, with the words that say the same', async () => {
  const bytes = async () => new Uint8Array([1, 2, 3]);
  const content = await shown({
    type: 'image',
    image: { ...file, mediaType: 'image/png', alt: 'York "won" with 3', bytes },
  });
  expect(content).toContain('alt="York &#34;won&#34; with 3" src="data:image/png;base64,AQID"');
});

test('a document is not in the page, which says how to have it', async () => {
  const content = await shown({ type: 'file', file: { ...file, bytes: async () => new Uint8Array() } });
  expect(content).toContain('All of it. To have it, type in Slack or Teams: <code>me export</code>');
});

test('facts, lists, notes and progress are said in words', async () => {
  expect(await shown({ type: 'facts', facts: [{ label: 'When', value: 'today' }] })).toMatch(
    /<dt[^>]*>When<\/dt><dd[^>]*>today<\/dd>/,
  );
  expect(await shown({ type: 'list', items: [{ text: 'one', button: ask }] })).toContain('<li>one</li></ul>');
  expect(await shown({ type: 'note', text: 'small' })).toContain('<p class="nhsuk-body-s">small</p>');
  expect(await shown({ type: 'progress', label: 'Done', done: 2, of: 3 })).toContain('Done: 2 of 3');
});
