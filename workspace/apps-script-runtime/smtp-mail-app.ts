/** Hands a script's mail to the workspace's own mail server. The one place of the workspace that sends. */
import { createTransport } from 'nodemailer';
import type { MailRequest } from './ask.ts';

export interface Post {
  send(mail: MailRequest): Promise<void>;
  close(): void;
}

/** `port` on 127.0.0.1, where startInbox listens: nothing leaves the machine. */
export function localPost(port: number): Post {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true, maxConnections: 2 });
  return {
    send: async ({ from, to, cc, bcc, replyTo, subject, text, html, attachments }) => {
      await transport.sendMail({
        from,
        to: [...to],
        cc: [...cc],
        bcc: [...bcc],
        ...(replyTo !== undefined && { replyTo }),
        subject,
        text,
        ...(html !== undefined && { html }),
        attachments: attachments.map(({ name, type, base64 }) => ({
          filename: name,
          contentType: type,
          content: Buffer.from(base64, 'base64'),
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
