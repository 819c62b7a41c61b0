/** `fields` of a call: which part of the answer the caller wants, held against the message the method answers. */
import type { Description, Method } from './description.ts';
import { type FieldMask, parseFieldMask, unknownPath } from './field-mask.ts';
import type { GoogleError } from './google-error.ts';

export interface AnswerFields {
  readonly description: Description;
  /** What a message shows when the caller names no fields; absent: all of it. */
  readonly defaultFields?: Readonly<Record<string, FieldMask>>;
  /** The error for `fields` that name what the answer does not have. */
  readonly invalidFields: (path: string, fields: string) => GoogleError;
}

/** null: all of the message. */
export function readFields(
  { description, invalidFields, defaultFields }: AnswerFields,
  { response }: Method,
  fields: string | undefined,
): FieldMask | null {
  if (response === undefined || fields === '*') return null;
  if (fields === undefined || fields === '') return defaultFields?.[response] ?? null;
  let mask: FieldMask;
  try {
    mask = parseFieldMask(fields);
  } catch {
    throw invalidFields(fields, fields);
  }
  const unknown = unknownPath(mask, description, { $ref: response });
  if (unknown !== undefined) throw invalidFields(unknown, fields);
  return mask;
}
