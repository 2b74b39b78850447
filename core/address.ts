/** Reading the address of a page the way the browser does, without the browser's types. */

interface ParsedUrl {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
// Every engine Liasse runs in has it; the DOM types that declare it stay out of core.
declare const URL: new (address: string) => ParsedUrl;

/** The parts of a web address. Path, query and hash are percent-decoded where that is possible. */
export interface Address {
  /** Lower case, international names in their `xn--` form, without the port. */
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

const longestAddress = 8192;

/**
 * Reads a web address.
 * @returns `null` for anything that is no http(s) address, and for an address with a user name before the host:
 *   no portal uses one, and it is the oldest way to dress up a foreign host.
 */
export function readAddress(text: unknown): Address | null {
  if (typeof text !== 'string' || text.length > longestAddress) return null;
  let url: ParsedUrl;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return {
    host: url.hostname,
    path: decoded(url.pathname),
    query: decoded(url.search),
    hash: decoded(url.hash),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
