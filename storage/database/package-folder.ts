import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The path of a file that comes with this package, named from its top folder. It is found from the source's folder and
 * from the bundle's alike.
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
