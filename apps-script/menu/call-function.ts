import { type FunctionAnswer, readAnswer } from './function-answer.ts';

/** Calls a cloud function as the person who chose the menu item: the function, not the script, decides whether they may. */
export function callFunction(name: string, body: object): FunctionAnswer {
  if (OFFICE.functionsUrl === '') {
    return { ok: false, failure: 'Chưa cài máy chủ báo cáo. Cán bộ kỹ thuật cài máy chủ rồi đẩy lại bộ lệnh này.' };
  }
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = UrlFetchApp.fetch(`${OFFICE.functionsUrl}${name}`, {
      method: 'post',
      contentType: 'application/json',
      headers: bothHeaders(`Bearer ${ScriptApp.getIdentityToken()}`),
      payload: JSON.stringify(body),
      followRedirects: false, // the token goes to this address and no other
      muteHttpExceptions: true,
    });
  } catch {
    // Nobody there, no such name, or no answer within Google's limit of a minute.
    return readAnswer(0, '');
  }
  return readAnswer(response.getResponseCode(), response.getContentText());
}

/** Cloud Run's IAM reads the first where it is there and takes its signature off; the function checks the second, whole. */
const bothHeaders = (bearer: string) => ({ 'X-Serverless-Authorization': bearer, Authorization: bearer });
