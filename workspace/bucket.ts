/** The office's bucket of Cloud Storage: the workspace makes it at its opening, and functions find its name in `BUCKET`. */
export const bucketOf = (planId: string): string => `tuoi-tho-${planId}`;
