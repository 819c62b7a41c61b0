/** Ends the description of every form; the slot is the plan's standing body and its office phone. */
export const FOOTER = '\n\nHỏi: {contact}.';
