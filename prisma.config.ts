import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma downloads its native schema engine when first used; ours comes with `npm ci` and needs no network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('./storage/database/schema-engine.mjs', import.meta.url),
);

export default defineConfig({
  schema: 'storage',
  migrations: { path: 'storage/migrations' },
  // Without a server, `prisma migrate dev` works on a scratch database that lives for that one command.
  datasource: { url: process.env.DATABASE_URL ?? 'file://memory' },
});
