/** Whether a URL can only reach this machine: the one place where plain http and plain SMTP are taken. */
export function isLoopback(href: string): boolean {
  const url = URL.parse(href);
  return (
    url !== null &&
    url.protocol === 'http:' &&
    ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname) &&
    url.username === '' &&
    url.pathname.endsWith('/')
  );
}
