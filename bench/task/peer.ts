import type { Answer } from './answer.ts';

export interface Peer {
  readonly name: string;
  /** How, and which page of its documentation says so. */
  readonly used: string;
  /** What a program does once at its start is not timed. */
  open(): Promise<OpenPeer>;
}

interface OpenPeer {
  answer(bytes: Uint8Array): Answer | Promise<Answer>;
  close(): void;
}
