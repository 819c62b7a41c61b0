/** What `settle-mail` answers, read as far as the menu needs it. */

export interface WaitingMail {
  readonly code: string;
  /** "Báo cáo tháng 10/2026". */
  readonly title: string;
  readonly recipient: string;
  /** Where it stands, in words without a full stop. */
  readonly status: string;
}

export function readWaiting(body: Readonly<Record<string, unknown>>): readonly WaitingMail[] {
  const waiting = body['waiting'];
  return Array.isArray(waiting)
    ? waiting.map((mail) => {
        const { code, title, recipient, status } = recordOf(mail);
        return { code: String(code), title: String(title), recipient: String(recipient), status: String(status) };
      })
    : [];
}

/** The decision that stands, and whether it is the one just made. */
export function readSettled(body: Readonly<Record<string, unknown>>): {
  readonly recorded: boolean;
  readonly decision: unknown;
  readonly by: string;
} {
  const { recorded, decision, by } = recordOf(body['settled']);
  return { recorded: recorded === true, decision, by: String(by) };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
