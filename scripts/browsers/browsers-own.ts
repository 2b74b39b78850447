/** Registrable domains that Chromium and Firefox contact by themselves, whatever page is open. */
const ownDomains = [
  'google.com',
  'googleapis.com',
  'gvt1.com',
  'mozilla.com',
  'mozilla.net',
  'mozilla.org',
  'firefox.com',
  'microsoft.com',
  'msn.com',
];

/** Whether a host belongs to the browser's maker, so that asking for it says nothing about the extension. */
export function isBrowsersOwn(host: string): boolean {
  return ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
