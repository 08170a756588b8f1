import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePrivateFolder } from '../storage/database/private-folder.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import type { Settings } from './settings.ts';

type TrialPlace = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/** The file that marks a data folder begun by a trial. */
const MARK = 'trial';

/** Whether this is a trial: neither platform is connected, and it is not production. A trial has only the playground. */
export const isTrial = ({
  slack,
  teams,
  production,
}: Pick<Settings, 'slack' | 'teams' | 'production'>): boolean => !slack && !teams && !production;

/** Marks an embedded database that a trial is about to create, so that it is never taken for a real one. */
export function noteTrial({ dataDir, databaseUrl }: TrialPlace): void {
  const folder = ensurePrivateFolder(dataDir); // the playground keeps its own there, whichever the database
  if (databaseUrl || existsSync(join(folder, 'database'))) return;
  const said = 'What is kept here is a trial’s: its networks and people are made up.\n';
  writeFileSync(join(folder, MARK), said, { mode: 0o600 });
}

/** Throws SetupError, saying what to do, if Slack or Teams would be shown the made-up networks of a trial. */
export function refuseTrialData(settings: TrialPlace & Parameters<typeof isTrial>[0]): void {
  const { dataDir, databaseUrl } = settings;
  if (isTrial(settings) || databaseUrl || !existsSync(join(dataDir, MARK))) return;
  throw new SetupError(
    `The data folder ${dataDir} is a trial’s: its networks are made up, and their cards would go to the real Slack or Teams.`,
    `Begin afresh: mv ${dataDir} ${dataDir}.trial; or set DATA_DIR to another folder.`,
  );
}
