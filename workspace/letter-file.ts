/** Where `--letter` puts the official letter: as .docx, or as .pdf where LibreOffice is installed. */
import { execFile } from 'node:child_process';
import { constants, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from './environment.ts';

/** `file` ends in .docx or .pdf. An edited letter is work: a file that is there already stays as it is. Throws `StartError`. */
export async function writeLetterFile(file: string, docx: Uint8Array, office = 'soffice'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tuoi-tho-letter-'));
  try {
    const made = join(folder, 'letter.docx');
    writeFileSync(made, docx);
    if (file.endsWith('.pdf')) await convert(made, folder, office);
    put(file.endsWith('.pdf') ? join(folder, 'letter.pdf') : made, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice keeps its settings in the folder too, so that a running one of the user's is left alone. */
async function convert(docx: string, folder: string, office: string): Promise<void> {
  const args = [`-env:UserInstallation=file://${folder}/settings`, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
  try {
    await promisify(execFile)(office, args, { timeout: 120_000 });
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new StartError(
      isAbsent
        ? 'Cần LibreOffice để ghi PDF. Ghi TỆP.docx, rồi lưu thành PDF từ Word.'
        : 'LibreOffice không chuyển được sang PDF.',
    );
  }
}

function put(made: string, file: string): void {
  try {
    copyFileSync(made, file, constants.COPYFILE_EXCL);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new StartError(exists ? `Đã có ${file}: chọn tên khác.` : `Không ghi được ${file}.`);
  }
}
