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
    imports: ['storage/*.ts'],
    packages: ['csv-parse', 'fastest-levenshtein', 'luxon', 'zod', 'node:crypto', 'node:util'],
  },
  jobs: {
    imports: ['commands', 'storage/*.ts'],
    packages: ['bullmq', 'ioredis', 'js-redis-server', 'luxon', 'node-cron', 'zod', 'node:*'],
  },
  'adapters/slack': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['@slack/*', 'luxon', 'zod', 'node:*'],
  },
  'adapters/teams': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['botbuilder', 'botframework-connector', '@azure/msal-node', 'jose', 'luxon', 'zod', 'node:*'],
  },
  'adapters/playground': {
    imports: ['commands', 'adapters/*.ts'],
    packages: ['adaptivecards', 'jose', 'luxon', 'preact', 'zod', 'node:*'],
  },
  'adapters/*.ts': {
    imports: ['commands'],
    packages: ['node:*'],
  },
  bot: {
    imports: ['adapters', 'jobs', 'commands', 'storage/*.ts', 'package.json'],
    packages: ['bullmq', 'commander', 'ioredis', 'pino', 'uuid', 'zod', 'node:*'],
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

const known = [...Object.keys(rooms), ...outsideTheRules].map(toPath);

export default {
  forbidden: [
    ...Object.entries(rooms).map(toRule),
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
