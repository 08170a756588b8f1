import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** The font of pictures and PDFs, in the two weights that are used. */
export const FONTS = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
};

/** A file that a package brings: beside the bundle, where the build puts it, or else in the package itself. */
export async function fileOfPackage(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const beside = join(import.meta.dirname, 'files', basename(path));
  const file = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(path);
  return new Uint8Array(await readFile(file));
}
