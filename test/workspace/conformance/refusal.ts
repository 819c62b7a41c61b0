/** What a call of Google's client was refused with: its status, and the older list's reason, place and words. */
interface Refusal {
  readonly status: number;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  readonly message: string;
}

interface ClientError {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly data?: { readonly error?: { readonly errors?: { reason?: string; location?: string }[] } } };
}

/** The client takes a 304 for an answer; it is a condition that did not hold. */
export const refusal = (call: Promise<{ readonly status: number }>): Promise<Refusal | 'not refused'> =>
  call.then(
    ({ status }) => (status === 304 ? { status, reason: undefined, location: undefined, message: '' } : 'not refused'),
    ({ status, message, response }: ClientError) => {
      const [first] = response?.data?.error?.errors ?? [];
      return { status, reason: first?.reason, location: first?.location, message };
    },
  );
