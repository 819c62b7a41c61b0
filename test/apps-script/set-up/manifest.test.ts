import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZONE } from '../../../apps-script/set-up/spreadsheets.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../apps-script/appsscript.json'), 'utf8'));

/** Each with what needs it: a scope that nothing needs any more goes. */
const ALLOWED: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/spreadsheets': 'makes and mends the three spreadsheets',
  'https://www.googleapis.com/auth/forms': 'makes and mends the seven forms',
  'https://www.googleapis.com/auth/drive.readonly':
    'reads with whom Sổ hồ sơ is shared and what lies in the bin: changes no file',
  'https://www.googleapis.com/auth/script.scriptapp': 'sets the triggers',
  'https://www.googleapis.com/auth/script.send_mail': 'mails the receipts: reads no mail',
  'https://www.googleapis.com/auth/script.external_request': 'calls the cloud functions',
  'https://www.googleapis.com/auth/script.container.ui': 'shows menu, preview and posters',
  'https://www.googleapis.com/auth/userinfo.email': 'the identity token that the functions check; the account that installed',
  openid: 'the identity token',
};

describe('the manifest', () => {
  test('asks for exactly the scopes on the list', () => {
    expect([...manifest.oauthScopes].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  test('asks for none that reads mail, changes files of others, or opens a whole account', () => {
    for (const scope of manifest.oauthScopes)
      expect(scope).not.toMatch(/mail\.google|gmail|auth\/drive$|contacts|calendar|admin/);
  });

  test('publishes nothing: no web app, no add-on, no API executable', () => {
    expect(Object.keys(manifest).sort()).toEqual([
      'dependencies',
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
    ]);
    expect(manifest).toMatchObject({ timeZone: ZONE, runtimeVersion: 'V8' });
  });
});
