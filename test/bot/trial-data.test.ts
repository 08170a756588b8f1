import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../bot/settings.ts';
import { noteTrial, refuseTrialData } from '../../bot/trial-data.ts';
import { IN_SLACK } from '../support/bot-process.ts';
import { temporaryFolder } from '../support/folder.ts';

const inFolder = (DATA_DIR: string, more = {}) => readSettings({ DATA_DIR, ...more });

test('a data folder that a trial began is refused once Slack is set up, with the way to a fresh one', () => {
  const folder = temporaryFolder();
  noteTrial(inFolder(folder));
  expect(() => refuseTrialData(inFolder(folder))).not.toThrow();
  expect(() => refuseTrialData(inFolder(folder, IN_SLACK))).toThrow(
    `The data folder ${folder} is a trial’s: its networks are made up, and their cards would go to the real Slack or Teams.\nBegin afresh: mv ${folder} ${folder}.trial; or set DATA_DIR to another folder.`,
  );
});

test('a Postgres of one’s own is none of its business', () => {
  const folder = temporaryFolder();
  const DATABASE_URL = 'postgresql://localhost/convenor';
  noteTrial(inFolder(folder, { DATABASE_URL }));
  expect(existsSync(join(folder, 'trial'))).toBe(false);
  noteTrial(inFolder(folder));
  expect(() => refuseTrialData(inFolder(folder, { ...IN_SLACK, DATABASE_URL }))).not.toThrow();
});

test('what was real before stays so, though it is started once without its settings', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'database'));
  noteTrial(inFolder(folder));
  expect(() => refuseTrialData(inFolder(folder, IN_SLACK))).not.toThrow();
});
