/**
 * Who may import whom. Each room may import itself, the rooms and files named here and the packages named here, and
 * nothing else; so nothing imports bot, nothing but the tests imports test, and the adapters do not know each other.
 * `node:*` is all of Node's own modules; commands have few, for they are given their clock and their ids.
 */
const rooms = {
  storage: {
    imports: [],
    packages: ['@electric-sql/*', '@prisma/*', 'pg', 'node:*'],
  },
  commands: {
    imports: ['storage'],
    packages: [
      '@resvg/resvg-wasm',
      'csv-parse',
      'docx',
      'echarts',
      'fastest-levenshtein',
      'fflate',
      'fontkit',
      'ical-generator',
      'luxon',
      'pdfkit',
      'read-excel-file',
      'zod',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:path',
      'node:util',
    ],
  },
  jobs: {
    imports: ['commands', 'storage'],
    packages: [
      '@bull-board/api',
      'bullmq',
      'ioredis',
      'js-redis-server',
      'luxon',
      'node-cron',
      'zod',
      'node:*',
    ],
  },
  'adapters/slack': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['@slack/*', 'gemoji', 'luxon', 'zod', 'node:*'],
  },
  'adapters/teams': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['botbuilder', 'botframework-connector', '@azure/msal-node', 'jose', 'luxon', 'zod', 'node:*'],
  },
  'adapters/playground': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['adaptivecards', 'jose', 'luxon', 'preact', 'zod', 'node:*'],
  },
  'adapters/web': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['node:*'],
  },
  'adapters/*.ts': {
    imports: ['commands'],
    packages: ['zod', 'node:*'],
  },
  bot: {
    imports: ['adapters', 'jobs', 'commands', 'storage', 'package.json'],
    packages: [
      '@opentelemetry/*',
      'bullmq',
      'commander',
      'https-proxy-agent',
      'ioredis',
      'pino',
      'prom-client',
      'undici',
      'uuid',
      'zod',
      'node:*',
    ],
  },
};

/** Tests may import anything. */
const outsideTheRules = ['test'];

/** `commands` is the folder and all below; `adapters/*.ts` the files directly in it. */
function toPath(place) {
  if (place.endsWith('/*.ts')) return `^${place.slice(0, -'*.ts'.length)}[^/]+\\.ts$`;
  return place.includes('.') ? `^${place.replaceAll('.', '\\.')}$` : `^${place}/`;
}

/** Where a package is found: in node_modules, or (its types only) under @types; a module of Node's by its bare name. */
function toPackagePath(name) {
  if (name.startsWith('node:')) return `^(node:)?${name.slice('node:'.length)}$`;
  const folder = name.replace(/\*$/, '').replace(/([^/])$/, '$1/');
  return `^node_modules/(@types/)?${folder}`;
}

function toRule([room, { imports, packages }]) {
  const allNode = packages.includes('node:*');
  const named = packages.filter((name) => name !== 'node:*');
  return {
    name: `${room} may not import this`,
    comment: `It may import ${[...imports, ...packages].join(', ')}.`,
    severity: 'error',
    from: { path: toPath(room) },
    to: {
      pathNot: [toPath(room), ...imports.map(toPath), ...named.map(toPackagePath)],
      ...(allNode && { dependencyTypesNot: ['core'] }),
    },
  };
}

/**
 * In storage the names of files tell what they do: `-reads` reads, `-writes` writes or locks, and whatever is neither
 * those nor puts them together (an aggregate's index.ts, store.ts) is pure.
 */
const reading = ['^storage/.*-reads\\.ts$'];
const writing = ['^storage/.*-writes\\.ts$'];
/** What a statement is run with; and what is made of all stores. */
const connected = ['^storage/rows/(transaction|store-context|aggregate)\\.ts$'];
const composed = [
  '^storage/(store|aggregates)\\.ts$',
  '^storage/[^/]+/index\\.ts$',
  '^storage/(database|generated)/',
];

/** In commands, what every capability is made with; each other folder there is a capability. */
const vocabulary =
  'cards|dates|documents|door|fields|files|installations|lines|parts|roles|sealing|statistics|typed|web';
const insideCapability = `^commands/(?!(?:${vocabulary})/)[^/]+/(?!index\\.ts$)`;

const known = [...Object.keys(rooms), ...outsideTheRules].map(toPath);

export default {
  forbidden: [
    ...Object.entries(rooms).map(toRule),
    {
      name: 'what reads may not import what writes',
      comment: 'Read with what is named -reads; what writes goes into a file named -writes.',
      severity: 'error',
      from: { path: reading },
      to: { path: [...writing, ...composed.slice(0, 2)] },
    },
    {
      name: 'what is pure neither reads nor writes',
      comment: 'Put it into a file named -reads or -writes.',
      severity: 'error',
      from: { path: '^storage/', pathNot: [...reading, ...writing, ...connected, ...composed] },
      to: { path: [...reading, ...writing, ...connected, ...composed.slice(0, 2)] },
    },
    {
      name: 'of a capability only its index is used',
      comment: 'Offer it in the index.ts of the capability, or put what several need into a room of its own.',
      severity: 'error',
      from: { path: '^commands/([^/]+)/' },
      to: { path: insideCapability, pathNot: '^commands/$1/' },
    },
    {
      name: 'nor by whatever stands outside the capabilities',
      comment: 'Offer it in the index.ts of the capability.',
      severity: 'error',
      from: { path: ['^commands/[^/]+$', '^(bot|jobs|adapters|storage)/'] },
      to: { path: insideCapability },
    },
    {
      name: 'nothing may stand outside the rooms',
      comment: 'Put it in a room, or add its room to the table in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '/', pathNot: [...known, '^node_modules/'] },
      to: {},
    },
    {
      name: 'no circles',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing may be missing',
      comment: 'Install it, or mend the path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(coverage|data|dist)/' },
    doNotFollow: { path: ['^node_modules/', '^storage/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
