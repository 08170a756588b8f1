import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const RASTERISER = '@resvg/resvg-wasm/index_bg.wasm';
const FONT = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';

/** Makes a PNG of an SVG, so many pixels wide, on white. Its letters are those of Source Sans, whatever the machine has. */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  const { Resvg, font } = await load();
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [font], defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  });
  const picture = drawing.render();
  const png = picture.asPng();
  picture.free();
  drawing.free();
  return png;
}

/** What draws is loaded when the first picture is asked for, and once. */
let loading: Promise<{ Resvg: typeof import('@resvg/resvg-wasm').Resvg; font: Uint8Array }> | undefined;
const load = () => {
  loading ??= loadDrawing();
  return loading;
};

async function loadDrawing() {
  const [{ initWasm, Resvg }, program, font] = await Promise.all([
    import('@resvg/resvg-wasm'),
    fileOfPackage(RASTERISER),
    fileOfPackage(FONT),
  ]);
  await initWasm(program);
  return { Resvg, font };
}

/** A file that a package brings: beside the bundle, where the build puts it, or else in the package itself. */
async function fileOfPackage(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const beside = join(import.meta.dirname, 'files', basename(path));
  const file = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(path);
  return new Uint8Array(await readFile(file));
}
