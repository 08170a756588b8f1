import type { TestProject } from 'vitest/node';
import { openPostgresOffice } from './postgres-office.ts';
import { embeddedTemplate } from './template.ts';

/** Makes what all test files share, once, before many of them ask for it at the same time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await embeddedTemplate();
  const office = await openPostgresOffice();
  project.provide('postgresOffice', office.url);
  return office.close;
}
