/**
 * Makes the bundle that `npm start` runs: dist/convenor.js with its pieces, and the playground's page.
 * What storage reads at run time (its worker and the migrations) is read from storage/, as from source.
 * With --if-stale it does nothing while dist/ is newer than every source. With --production it leaves out the
 * playground, which is only for trying out. With --outdir=… it makes all of it there.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: asked } = parseArgs({
  options: {
    'if-stale': { type: 'boolean' },
    production: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
});
const root = import.meta.dirname;
const outdir = resolve(root, asked.outdir);
const bundle = join(outdir, 'convenor.js');
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

if (!asked['if-stale'] || isStale()) await build();

async function build() {
  const esbuild = await import('esbuild');
  if (schemas().some((path) => modified(path) > modified(join(generated, 'client.ts')))) generateClient();
  rmSync(join(outdir, 'playground'), { recursive: true, force: true });
  const [{ metafile }] = await Promise.all([bundleBot(esbuild), asked.production || bundlePage(esbuild)]);
  removeOthers(Object.keys(metafile.outputs));
  chmodSync(bundle, 0o755);
}

/** Split, so that what is imported late (`await import`) is also read late, and for production the playground never. */
function bundleBot(esbuild) {
  return esbuild.build({
    ...settings,
    platform: 'node',
    target: 'node20',
    entryPoints: { convenor: 'bot/main.ts' },
    outdir,
    define: asked.production ? { WITHOUT_PLAYGROUND: 'true' } : {},
    splitting: true,
    metafile: true,
    external,
    banner: { js: banner },
  });
}

/** Pieces are named after what is in them, so those of earlier builds would pile up. */
function removeOthers(made) {
  const pieces = readdirSync(outdir).filter((name) => /\.js(\.map)?$/.test(name));
  for (const name of pieces)
    if (!made.includes(relative(root, join(outdir, name)))) rmSync(join(outdir, name), { force: true });
}

/** One script and one stylesheet, beside the page itself. */
async function bundlePage(esbuild) {
  const to = join(outdir, 'playground');
  await esbuild.build({
    ...settings,
    target: 'es2022',
    entryPoints: [join(page, 'main.tsx'), join(page, 'styles.css')],
    outdir: to,
  });
  copyFileSync(join(page, 'index.html'), join(to, 'index.html'));
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

/** A build with the playground is no build for production, nor the other way round. */
function isStale() {
  const built = modified(bundle);
  const isForProduction = !existsSync(join(outdir, 'playground'));
  return (
    built === 0 || isForProduction !== asked.production || sources().some((path) => modified(path) > built)
  );
}

function sources() {
  const folders = ['adapters', 'bot', 'commands', 'jobs', 'storage'].filter((folder) =>
    existsSync(join(root, folder)),
  );
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  );
  const wanted = files.filter(
    (path) => /\.(tsx?|mjs|js|html|css|sql|prisma)$/.test(path) && !path.startsWith(generated),
  );
  return [...wanted, join(root, 'package-lock.json'), join(root, 'esbuild.config.mjs')];
}

/** When a file was last written, in milliseconds; 0 when it is not there. */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
