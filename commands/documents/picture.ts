import { FONTS, fileOfPackage } from './package-file.ts';

const RASTERISER = '@resvg/resvg-wasm/index_bg.wasm';

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
    fileOfPackage(FONTS.regular),
  ]);
  await initWasm(program);
  return { Resvg, font };
}
