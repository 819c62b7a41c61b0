/** The enumerations of SpreadsheetApp that our script uses. */
import { words } from './fake.ts';

export const spreadsheetWords = {
  DataValidationCriteria: words('SpreadsheetApp.DataValidationCriteria', [
    'CHECKBOX',
    'DATE_IS_VALID_DATE',
    'NUMBER_BETWEEN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
  ]),
  DeveloperMetadataLocationType: words('SpreadsheetApp.DeveloperMetadataLocationType', ['COLUMN', 'ROW', 'SHEET', 'SPREADSHEET']),
  DeveloperMetadataVisibility: words('SpreadsheetApp.DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
  ProtectionType: words('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']),
  WrapStrategy: words('SpreadsheetApp.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']),
};
