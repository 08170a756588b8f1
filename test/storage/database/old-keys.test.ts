import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../../../storage/database/migrate.ts';
import { type Asked, bareDatabases } from '../../support/bare-databases.ts';
import {
  account,
  ann,
  EXPORTED,
  id,
  KEPT,
  LEFT_BEHIND,
  NINE,
  network,
} from '../../support/kept-in-november.ts';

const MIGRATION = '20261128000000_numbers_slots_and_references';

describe.each(bareDatabases)('of what was kept on 22 November, on %s,', (_, open) => {
  const names = readdirSync(migrationsFolder).filter((name) => /^\d+_/.test(name));
  const scripts = (wanted: (name: string) => boolean) =>
    names.filter(wanted).map((name) => readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'));

  let rows: Asked['rows'];
  beforeAll(async () => {
    const database = await open();
    const { run } = database;
    rows = database.rows;
    for (const script of scripts((name) => name < MIGRATION)) await run(script);
    for (const kept of [...KEPT, ...LEFT_BEHIND]) await run(kept);
    for (const script of scripts((name) => name >= MIGRATION)) await run(script);
  }, 120_000);

  test('numbers go on', async () => {
    const counted = await rows(
      `SELECT kind, within, last FROM counters WHERE network_id = '${network}' ORDER BY kind`,
    );
    expect(counted).toEqual([
      { kind: 'action', within: 0, last: 12 },
      { kind: 'milestone', within: 0, last: 8 },
      { kind: 'poll', within: 0, last: 3 },
      { kind: 'priority', within: 0, last: 1 },
    ]);
  });

  test('what was sent, or is to be, is there once for what it is about, whom it is for and its slot', async () => {
    const messages = await rows('SELECT id, kind, subject_id, slot, facts FROM messages');
    const told = (name: string, subject: string, slot: string, facts: unknown = null) =>
      expect.objectContaining({ id: id(name), subject_id: subject, slot, facts });
    expect(messages).toHaveLength(13);
    expect(messages).toEqual(
      expect.arrayContaining([
        told('card', id('action'), ''),
        told('morning', ann, NINE),
        told('same morning', ann, id('same morning')),
        told('once', ann, id('once')),
        told('weekly', id('digest'), '2027-06-07T07:30:00.000Z'),
        told('of channel', id('subject'), '2027-06-07T07:30:00.000Z'),
        told('request', id('member'), '2'),
        told('answer', id('member'), '3'),
        told('linked', id('link'), account),
        told('linked first', id('first link'), ''),
        told('unlinked', id('link'), ''),
        told('part 1', ann, `${EXPORTED} 1`, {
          number: 1,
          of: 2,
          from: '',
          until: `actions/${id('a')}/0000`,
        }),
        told('part 2', ann, `${EXPORTED} 2`, {
          number: 2,
          of: 2,
          from: `actions/${id('a')}/0000`,
          until: '',
        }),
      ]),
    );
  });

  test('people are reminded of the same at the same time', async () => {
    const nudges = await rows('SELECT id, person_id, slot, due_at FROM nudges');
    const reminded = (name: string, slot: string, due: string) => ({
      ...{ id: id(name), person_id: ann, slot, due_at: new Date(due) },
    });
    expect(nudges).toHaveLength(6);
    expect(nudges).toEqual(
      expect.arrayContaining([
        reminded('of action', '2027-06-30 2027-06-28', NINE),
        reminded('of milestone', '2027-06-30 2027-06-28', NINE),
        reminded('of poll', '2027-06-29', '2027-06-29T08:00:00Z'),
        reminded('of poll again', id('of poll again'), '2027-06-29T08:00:00Z'),
        reminded('of review', 'opened', NINE),
        reminded('of review later', '2027-06-30 2027-06-30', '2027-06-30T08:00:00Z'),
      ]),
    );
  });

  test('what gave way when two became one is put back whole', async () => {
    const [link] = (await rows('SELECT moved FROM person_links')) as { moved: Record<string, unknown> }[];
    expect(link?.moved).toMatchObject({
      rows: {
        'messages.subject_id': expect.arrayContaining([id('same morning'), id('part 1'), id('part 2')]),
        'nudges.person_id': [id('of poll again')],
      },
      gone: [{ parts: { ballots: [{ voter_id: id('gone voter'), choices: [2] }] } }],
    });
    expect(await rows('SELECT voter_id FROM ballots')).toEqual([{ voter_id: id('voter') }]);
  });

  test('what was answered has its buttons', async () => {
    expect(await rows('SELECT answer FROM requests')).toEqual([
      {
        answer: {
          ...{
            kind: 'message',
            title: 'Open actions',
            buttons: [{ label: 'Next', command: 'action.list', args: {} }],
          },
          blocks: [
            { type: 'text', text: 'All of them' },
            { type: 'list', items: [{ text: 'A1', button: { label: 'Done' } }, { text: 'A2' }] },
            { type: 'list', items: [] },
          ],
        },
      },
    ]);
  });

  test('what was left behind of what someone deleted is nobody’s, or gone', async () => {
    expect(
      await rows(`SELECT p.name AS owner, n.status::text, a.meeting_id FROM actions a JOIN people p ON p.id = a.owner_id
        JOIN networks n ON n.id = a.network_id WHERE a.number = 11`),
    ).toEqual([{ owner: 'a former member', status: 'closed', meeting_id: null }]);
    expect(await rows('SELECT id FROM notes')).toEqual([]);
    expect(await rows('SELECT account_id FROM code_tries')).toEqual([]);
  });
});
