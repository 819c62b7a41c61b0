import { domainOf, type Sharing } from './judge-sharing.ts';

/** As Drive has it now. Home: the domain of the account that runs set-up, and that of the standing body's mailbox. */
export function readSharing(spreadsheetId: string): Sharing {
  const file = DriveApp.getFileById(spreadsheetId);
  const people = [...file.getEditors(), ...file.getViewers()];
  return {
    access: String(file.getSharingAccess()),
    emails: people.map((user) => user.getEmail()).filter((email) => email !== ''),
    home: [domainOf(Session.getEffectiveUser().getEmail()), domainOf(OFFICE.standingBody.email)],
  };
}
