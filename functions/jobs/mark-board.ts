/** Leaves the mark of a refresh that ran through, and makes sure that it hides nothing. */
import type { BoardFacts } from '../board/board-facts.ts';
import { overdueChangesAt } from '../board/overdue-changes.ts';
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import type { Deliveries } from '../delivery/deliveries.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import { forgottenAt } from '../delivery/mail-state.ts';
import type { Plan } from '../plans/plan.ts';
import type { TabWriting } from '../sheets/sheets-port.ts';
import { boardMark, type OfficeFiles } from './board-mark.ts';
import { type DrivePorts, forgetMark, noteMark } from './drive-shortcut.ts';

export interface MarkPorts extends DrivePorts {
  readonly claims: ClaimStore;
  readonly plan: Plan;
  /** Names the program and its settings. */
  readonly build: string;
}

/** What the board was made from, and how it is written. */
interface Refresh {
  /** Epoch ms. */
  readonly now: number;
  /** As they were before anything was read. */
  readonly files: OfficeFiles;
  readonly deliveries: Deliveries;
  readonly board: BoardFacts;
  readonly write: () => Promise<readonly TabWriting[]>;
  readonly written: readonly TabWriting[];
}

/**
 * What was written in all. The mark says what the board's modifiedAt is from now on, so it would hide what others did to that file since it
 * was read: typed into the board, or sent mails and said so in "Sổ gửi". Both are looked for afterwards; where there was anything the
 * mark goes again.
 */
export async function markBoard(ports: MarkPorts, refresh: Refresh, budget: Budget): Promise<readonly TabWriting[]> {
  const { build, claims, plan } = ports;
  const { now, files, deliveries, board, write, written } = refresh;
  // Where nothing was written people see no new date on the file.
  const modifiedAt = written.some(({ outcome }) => outcome === 'written') ? now : files.board.modifiedAt;
  const forgotten = [...deliveries.mails.values()].map(({ state, mail }) => forgottenAt(state, mail));
  const until = Math.min(overdueChangesAt(plan, board.facts, now), ...forgotten);
  if (!(await noteMark(ports, boardMark(files, { build, now, until, modifiedAt }), modifiedAt, budget))) return written;
  try {
    const [again, known] = await Promise.all([write(), listDeliveries(claims, plan.id, budget)]);
    const isSame = known.order === deliveries.order && known.mails.size === deliveries.mails.size;
    if (!isSame || again.some(({ outcome }) => outcome !== 'unchanged')) await forgetMark(ports, budget);
    return written.map((one, i) => both(one, again[i] ?? one));
  } catch (error) {
    // The board stands as it was asked for; the next run looks again.
    await forgetMark(ports, budget);
    ports.log({ step: 'board', severity: 'WARNING', error: error instanceof Error ? error.constructor.name : 'unknown' });
    return written;
  }
}

const both = (first: TabWriting, then: TabWriting): TabWriting => ({
  outcome: first.outcome === 'unchanged' ? then.outcome : first.outcome,
  keptAside: first.keptAside + then.keptAside,
});
