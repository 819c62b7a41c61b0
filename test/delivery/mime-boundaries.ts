/** Each boundary of a message by its place instead of its chance letters: what is left is what its sender decided. */
export function withoutBoundaries(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, boundary = '']) => boundary);
  return boundaries.reduce((text, boundary, i) => text.replaceAll(boundary, `boundary-${i}`), raw);
}
