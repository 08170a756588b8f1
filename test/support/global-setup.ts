import { embeddedTemplate } from './template.ts';

/** Makes the embedded template once, before many test files ask for it at the same time. */
export default async function setup(): Promise<void> {
  await embeddedTemplate();
}
