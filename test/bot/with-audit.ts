import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import type { AuditFile } from '../../commands/audit/audit-file.ts';
import { sayHead } from '../../commands/audit/posted-head.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

export const NETWORK = 'Leeds Pharmacy LPN';

/** Has each test begin with a network whose log has two heads, and resolves to what the tests do with it. */
export function eachWithAudit() {
  let bot: TestBot;
  let folder: string;
  eachWithBot(async (fresh) => {
    bot = fresh;
    const { ann } = await foundNetwork(bot);
    await ann.types('decision record First');
    await ann.types('action add me Book the room');
    await bot.moveTo('2027-06-07 12:00');
    await ann.types('action move A1 to 30 June 2027');
    await ann.types('decision record Second');
    await bot.moveTo('2027-06-14 12:00');
  });
  beforeEach(() => {
    folder = temporaryFolder();
  });

  const convenor = (...args: string[]) => runConvenor(args, { operator: (_, work) => work(bot.operator) });
  const heads = () => bot.prisma.auditHead.findMany({ orderBy: { size: 'asc' } });

  /** The path of a file of this name with this in it. */
  const fileOf = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  return {
    bot: () => bot,
    ann: () => bot.slack('#pharmacy').as('ann'),
    ...{ convenor, heads, fileOf },
    exported: async () => (await convenor('audit', 'export', NETWORK)).out,

    verify: (content: string, ...args: string[]) =>
      convenor('audit', 'verify', fileOf('audit.json', content), ...args),

    /** A head as it stands in a digest. */
    async postedLine(at: number): Promise<string> {
      const head = (await heads()).at(at);
      return head ? `Audit log: ${sayHead(head)}. What this is for: audit show.` : '';
    },
  };
}

/** An export in which something was changed. */
export function changed(text: string, change: (file: AuditFile) => unknown): string {
  const file: AuditFile = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}
