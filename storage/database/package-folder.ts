import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The absolute path of a file of this package, given by its path from the top folder. It works from the
 * sources and from the bundle.
 */
export function inPackage(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json stands above ${import.meta.dirname}`);
    folder = above;
  }
  return join(folder, path);
}
