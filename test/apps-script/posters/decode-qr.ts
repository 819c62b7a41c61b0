/** An independent decoder of QR codes, which shares no code with the package that makes them. */
import { createRequire } from 'node:module';
import type { Browser, Locator } from 'playwright-core';

const require = createRequire(import.meta.url);
// The package is CommonJS and exports the function itself, which its types do not say.
const jsQR: typeof import('jsqr').default = require('jsqr');

/** Dark squares as a camera would see them: eight pixels a square, inside a light border. */
export function decodeSquares(squares: readonly (readonly boolean[])[]): string | undefined {
  const scale = 8;
  const side = (squares.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  squares.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let dy = 0; dy < scale; dy++) {
        const from = ((y + 4) * scale + dy) * side + (x + 4) * scale;
        for (let dx = 0; dx < scale; dx++) pixels.fill(0, (from + dx) * 4, (from + dx) * 4 + 3);
      }
    });
  });
  return jsQR(pixels, side, side)?.data;
}

/** Photographs what a page shows and decodes the picture, on an empty page beside it. Each photograph shows one code. */
export async function decodeShown(browser: Browser, codes: Locator): Promise<unknown[]> {
  const dark = await browser.newPage();
  await dark.addScriptTag({ path: require.resolve('jsqr') });
  const decoded: unknown[] = [];
  for (const code of await codes.all()) {
    const picture = (await code.screenshot()).toString('base64');
    decoded.push(
      await dark.evaluate(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${picture}';
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return jsQR(context.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data;
    })()`),
    );
  }
  await dark.close();
  return decoded;
}
