import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** A folder for a test's own builds of the bot. */
export interface BuildPlace {
  folder: string;
  dist: string;
  /** The path of the built program. */
  bundle: string;
  build(kind?: 'for production'): Promise<void>;
  remove(): void;
}

/** Creates the folder, inside the project, where packages outside the bundle are found. */
export function buildPlace(): BuildPlace {
  const cache = join(root, 'node_modules/.cache/convenor');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'build-'));
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  const dist = join(folder, 'dist');
  return {
    folder,
    dist,
    bundle: join(dist, 'convenor.js'),
    async build(kind) {
      const flags = kind ? ['--production'] : [];
      await run(process.execPath, ['esbuild.config.mjs', ...flags, `--outdir=${dist}`], { cwd: root });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
