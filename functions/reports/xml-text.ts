/**
 * Text as an XML file may carry it (XML 1.0, "Char"): no control characters, no halves of a pair, no noncharacters. Writers of .docx and
 * .xlsx escape what has a meaning in XML, but pass these on, and one of them is enough for Word to offer a repair. The
 * noncharacters beyond the first plane are allowed, but the .xlsx writer takes the letter after them away with them.
 */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

export const xmlText = (text: string): string => text.normalize('NFC').replace(NOT_XML, '');
