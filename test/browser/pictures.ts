/**
 * Pages as pictures that a person has looked at: docs/images. `UPDATE_PICTURES=1` keeps the new ones instead of comparing; look at each
 * before you commit it. A page that looks otherwise lies beside its difference in node_modules/.cache/pictures.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const ROOT = join(import.meta.dirname, '../..');
const KEPT = join(ROOT, 'docs/images');
const FOUND = join(ROOT, 'node_modules/.cache/pictures');

/** Two machines may round a letter's edge differently; a word, a line or a colour is more than that. */
const TOLERATED = 0.001;

/** What is wrong with the picture; '' where it looks as it was reviewed. */
export async function unlike(name: string, picture: Uint8Array): Promise<string> {
  const path = join(KEPT, `${name}.png`);
  if (process.env['UPDATE_PICTURES'] === '1') {
    await writeFile(path, picture);
    return '';
  }
  if (!existsSync(path)) return `${name}: nobody has looked at it yet`;
  const reviewed = await readFile(path);
  // On the machine that drew it, it is the same to the byte: to unpack both takes longer than to draw one.
  if (reviewed.equals(picture)) return '';
  const [kept, found] = [PNG.sync.read(reviewed), PNG.sync.read(Buffer.from(picture))];
  const { width, height } = kept;
  if (found.width !== width || found.height !== height)
    return await keep(name, picture, `${found.width} × ${found.height}, not ${width} × ${height}`);
  const difference = new PNG({ width, height });
  const apart = pixelmatch(kept.data, found.data, difference.data, width, height) / (width * height);
  if (apart <= TOLERATED) return '';
  await keep(`${name}-difference`, PNG.sync.write(difference), '');
  return await keep(name, picture, `${(apart * 100).toFixed(2)} % of its points differ`);
}

async function keep(name: string, picture: Uint8Array, what: string): Promise<string> {
  await mkdir(FOUND, { recursive: true });
  const path = join(FOUND, `${name}.png`);
  await writeFile(path, picture);
  return `${name}: ${what} (${path})`;
}
