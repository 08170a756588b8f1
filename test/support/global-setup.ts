import type { TestProject } from 'vitest/node';
import { openPostgresOffice } from './postgres-office.ts';
import { embeddedTemplate } from './template.ts';

/** Creates what all test files share, once, before they need it concurrently. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await embeddedTemplate();
  const office = await openPostgresOffice();
  project.provide('postgresOffice', office.url);
  return office.close;
}
