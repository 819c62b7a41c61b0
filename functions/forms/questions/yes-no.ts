/** The answers Có, Không and Không rõ, under the same keys in every form and register. */
import type { Option } from '../question.ts';

export const YES = { key: 'yes', label: 'Có' } as const satisfies Option;
export const NO = { key: 'no', label: 'Không' } as const satisfies Option;
export const UNKNOWN = { key: 'unknown', label: 'Không rõ' } as const satisfies Option;

/** A tick that says "none of these" (beside any other tick it contradicts itself). */
export const NONE = { key: 'none', label: 'Không có' } as const satisfies Option;

export const YES_NO = [YES, NO] as const;
export const YES_NO_UNKNOWN = [YES, NO, UNKNOWN] as const;
