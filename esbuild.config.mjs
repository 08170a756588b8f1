/**
 * Makes the bundle that `npm start` runs: dist/convenor.js with its pieces, the stylesheet of pages, and the playground's page.
 * What storage reads at run time (its worker and the migrations) is read from storage/, as from source.
 * With --if-stale it does nothing while dist/ is newer than every source. With --production it leaves out the
 * playground, which is only for trying out. With --outdir=… it makes all of it there.
 *
 * A bot may be running, or just starting, from what was built before. So each file is put in place whole, the one that
 * leads to the others last, and what an earlier build made stays for an hour. A bot that is up has read all that it needs.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withoutNestedWrites } from './storage/database/without-nested-writes.mjs';

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
/** How long what an earlier build made is kept, in milliseconds. */
const KEPT_MS = 3_600_000;

/** Packages that load files of their own (WASM, Lua) from where they are installed. */
const external = ['@electric-sql/*', 'js-redis-server', 'pg-native'];

/** What packages bring that the bot reads when it draws its first picture or writes its first PDF; it looks for it beside the bundle. */
const filesOfPackages = [
  '@resvg/resvg-wasm/index_bg.wasm',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
];

/** The page of the queue in Redis, which the bot reads at its start if it shows it. */
const board = join(root, 'node_modules/@bull-board/ui/dist');
/** Its words in other languages than English are left out. */
const OTHER_LANGUAGES = /locales\/(?!en-)/;

/** CommonJS packages inside an ES module still ask for `require` and their own folder. */
const banner = `#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

const settings = {
  bundle: true,
  format: 'esm',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  absWorkingDir: root,
  write: false,
};

/**
 * Writes letters beyond Latin-1 by their numbers, as esbuild itself does, but for those in regular expressions: one that is
 * left has V8 keep all of a file in two bytes a letter, 7 MB in all.
 */
const inLatin1 = {
  name: 'in Latin-1',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: latin1(readFileSync(path, 'utf8')),
      loader: 'ts',
    })),
};
const latin1 = (source) =>
  source.replace(/[^\0-\xff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Leaves out of Prisma’s client what no store uses and memory would hold. */
const slimClient = {
  name: 'slim client',
  setup: ({ onLoad }) =>
    onLoad({ filter: /storage\/generated\/internal\/class\.ts$/ }, ({ path }) => ({
      contents: latin1(withoutNestedWrites(readFileSync(path, 'utf8'))),
      loader: 'ts',
    })),
};

/**
 * Leaves packages out of the source map: functions keep their names there, and the first error that is logged has Node read all
 * of the map, which with them takes 370 ms and 130 MB.
 */
const unmappedPackages = {
  name: 'unmapped packages',
  setup: ({ onLoad }) =>
    onLoad({ filter: /node_modules.*\.[cm]?js$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\n//# sourceMappingURL=${NO_MAP}`,
      loader: 'js',
    })),
};
const NO_MAP = `data:application/json;base64,${btoa(JSON.stringify({ version: 3, sources: [''], mappings: 'AAAA' }))}`;

/**
 * Leaves out the NHS’s font, which only its bodies may use and which would come from a server of theirs, and what was meant
 * for a browser of long ago, which esbuild cannot read.
 */
const ofToday = {
  name: 'of today',
  setup: ({ onLoad }) =>
    onLoad({ filter: /nhsuk-frontend.*\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll(/@font-face\{[^}]*\}/g, '')
        .replaceAll('@media screen\\0 and', '@media not all and'),
      loader: 'css',
    })),
};

if (!asked['if-stale'] || isStale()) await build();

async function build() {
  const esbuild = await import('esbuild');
  if (schemas().some((path) => modified(path) > modified(join(generated, 'client.ts')))) generateClient();
  const [bot, style, page] = await Promise.all([
    bundleBot(esbuild),
    bundleStyle(esbuild),
    asked.production ? [] : bundlePage(esbuild),
  ]);
  const files = [...filesOfPackages.map(besideBundle), ...filesOfBoard(), ...style, ...page, ...bot];
  for (const file of files.filter(({ path }) => path !== bundle)) put(file);
  put(
    files.find(({ path }) => path === bundle),
    0o755,
  );
  if (asked.production) rmSync(join(outdir, 'playground'), { recursive: true, force: true });
  removeOthers(new Set(files.map(({ path }) => path)));
}

/** Puts a file in place whole: whoever reads it reads all of the old one, or all of the new. */
function put({ path, contents }, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, contents, { mode });
  renameSync(`${path}.new`, path);
}

function besideBundle(path) {
  return {
    path: join(outdir, 'files', basename(path)),
    contents: readFileSync(join(root, 'node_modules', path)),
  };
}

function filesOfBoard() {
  return readdirSync(board, { recursive: true })
    .filter((name) => statSync(join(board, name)).isFile() && !OTHER_LANGUAGES.test(name))
    .map((name) => ({
      path: join(outdir, 'files/bull-board', name),
      contents: readFileSync(join(board, name)),
    }));
}

/** Split, so that what is imported late (`await import`) is also read late, and for production the playground never. */
async function bundleBot(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...settings,
    // Names stay as they are written: esbuild could put short ones in their place only by giving each function its own back
    // whenever one is made, which took a twelfth of the time of every request.
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    entryPoints: { convenor: 'bot/main.ts' },
    outdir,
    define: asked.production ? { WITHOUT_PLAYGROUND: 'true' } : {},
    splitting: true,
    external,
    plugins: [slimClient, inLatin1, unmappedPackages],
    banner: { js: banner },
  });
  return outputFiles;
}

/** Pieces are named after what is in them, so those of earlier builds would pile up. */
function removeOthers(made) {
  const names = readdirSync(outdir).filter((name) => /\.js(\.map|\.new)?$/.test(name));
  const others = names.map((name) => join(outdir, name)).filter((path) => !made.has(path));
  for (const path of others)
    if (asked.production || Date.now() - modified(path) > KEPT_MS) rmSync(path, { force: true });
}

/** The stylesheet of what is shown in browsers, which fetches nothing: neither fonts from elsewhere nor pictures. */
async function bundleStyle(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...settings,
    sourcemap: false,
    minify: true,
    target: 'es2022',
    entryPoints: [join(root, 'adapters/web/style.css')],
    outdir: join(outdir, 'web'),
    external: ['/assets/*'],
    plugins: [ofToday],
  });
  return outputFiles;
}

/** One script and one stylesheet, beside the page itself. */
async function bundlePage(esbuild) {
  const to = join(outdir, 'playground');
  const { outputFiles } = await esbuild.build({
    ...settings,
    minify: true,
    target: 'es2022',
    entryPoints: [join(page, 'main.tsx'), join(page, 'styles.css')],
    outdir: to,
  });
  return [...outputFiles, { path: join(to, 'index.html'), contents: readFileSync(join(page, 'index.html')) }];
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
