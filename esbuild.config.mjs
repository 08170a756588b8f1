/**
 * Makes the bundle that `npm start` runs: dist/convenor.js with its pieces, and the playground's page.
 * What storage reads at run time (its worker and the migrations) is read from storage/, as from source.
 * With --if-stale it does nothing while dist/ is newer than every source.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const bundle = join(root, 'dist/convenor.js');
const generated = join(root, 'storage/generated');
const page = join(root, 'adapters/playground/page');

/** Packages that load files of their own (WASM, Lua) from where they are installed. */
const external = ['@electric-sql/*', 'js-redis-server', 'pg-native'];

/** CommonJS packages inside an ES module still ask for `require` and their own folder. */
const banner = `#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

const settings = {
  bundle: true,
  format: 'esm',
  minify: true,
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  absWorkingDir: root,
};

if (!process.argv.includes('--if-stale') || isStale()) await build();

async function build() {
  const esbuild = await import('esbuild');
  if (schemas().some((path) => modified(path) > modified(join(generated, 'client.ts')))) generateClient();
  const [{ metafile }] = await Promise.all([bundleBot(esbuild), bundlePage(esbuild)]);
  removeOthers(Object.keys(metafile.outputs));
  chmodSync(bundle, 0o755);
  copy(page, 'dist/playground', /\.(html|css|svg)$/);
}

/** Split, so that what is imported late (`await import`) is also read late. */
function bundleBot(esbuild) {
  return esbuild.build({
    ...settings,
    platform: 'node',
    target: 'node20',
    entryPoints: { convenor: 'bot/main.ts' },
    outdir: 'dist',
    splitting: true,
    metafile: true,
    external,
    banner: { js: banner },
  });
}

/** Pieces are named after what is in them, so those of earlier builds would pile up. */
function removeOthers(made) {
  const pieces = readdirSync(join(root, 'dist')).filter((name) => /\.js(\.map)?$/.test(name));
  for (const name of pieces)
    if (!made.includes(`dist/${name}`)) rmSync(join(root, 'dist', name), { force: true });
}

function bundlePage(esbuild) {
  const entryPoint = join(page, 'main.ts');
  if (!existsSync(entryPoint)) return;
  return esbuild.build({
    ...settings,
    target: 'es2022',
    entryPoints: [entryPoint],
    outdir: 'dist/playground',
  });
}

/** The schema, of which each room of storage has its part. */
function schemas() {
  const names = readdirSync(join(root, 'storage'), { recursive: true });
  return names.filter((name) => name.endsWith('.prisma')).map((name) => join(root, 'storage', name));
}

function generateClient() {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}

function copy(from, to, wanted) {
  if (!existsSync(from)) return;
  const names = readdirSync(from).filter((name) => wanted.test(name));
  if (names.length > 0) mkdirSync(join(root, to), { recursive: true });
  for (const name of names) copyFileSync(join(from, name), join(root, to, name));
}

function isStale() {
  const built = modified(bundle);
  return built === 0 || sources().some((path) => modified(path) > built);
}

function sources() {
  const folders = ['adapters', 'bot', 'commands', 'jobs', 'storage'].filter((folder) =>
    existsSync(join(root, folder)),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  );
  const wanted = files.filter(
    (path) => /\.(ts|mjs|js|html|css|svg|sql|prisma)$/.test(path) && !path.startsWith(generated),
  );
  return [...wanted, join(root, 'package-lock.json'), join(root, 'esbuild.config.mjs')];
}

/** When a file was last written, in milliseconds; 0 when it is not there. */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
