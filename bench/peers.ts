/** Loads peers by their path at run time: what they are written against is installed in `bench/` alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Peer } from './task/peer.ts';

export const areInstalled = (): boolean => existsSync(join(import.meta.dirname, 'node_modules'));

/** A module of `peers/`; `T` says what it exports (bench/tsconfig.json checks both sides where the peers are installed). */
export const peerModule = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(join(import.meta.dirname, 'peers', `${name}.ts`)).href)) as T;

export const openPeer = async (name: string) => {
  const { peer } = await peerModule<{ readonly peer: Peer }>(name);
  return { peer, open: await peer.open() };
};
