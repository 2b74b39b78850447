/** Changes of CHANGELOG.md and of versions that a release makes; errors are sentences for whoever releases. */
export type Change =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const heading = '## Unreleased';

/**
 * Gives what stands under “Unreleased” a version and a date, and leaves an empty “Unreleased” above it.
 * @param date as YYYY-MM-DD.
 */
export function releaseChangelog(text: string, version: string, date: string): Change {
  if (text.includes(`\n## ${version} `)) return no(`CHANGELOG.md has ${version} already.`);
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) return no(`CHANGELOG.md has no “${heading}”.`);
  const next = text.indexOf('\n## ', start + heading.length);
  const under = text.slice(start + heading.length + 2, next < 0 ? undefined : next);
  if (!/^- \S/m.test(under)) return no('CHANGELOG.md says nothing under “Unreleased”.');
  return yes(text.replace(`\n${heading}\n`, `\n${heading}\n\n## ${version} – ${date}\n`));
}

/** Whether a version may follow another: three numbers, as the stores want them, and greater. */
export function mayFollow(current: string, wanted: string): Change {
  const parts = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;
  const from = parts.exec(current)?.slice(1).map(Number);
  const to = parts.exec(wanted)?.slice(1).map(Number);
  if (!to) return no(`“${wanted}” is no version: give three numbers, such as 0.2.0.`);
  if (!from) return no(`package.json holds “${current}”, which is no version.`);
  const at = to.findIndex((number, index) => number !== from[index]);
  if (at < 0 || (to[at] ?? 0) < (from[at] ?? 0)) return no(`${wanted} does not come after ${current}.`);
  return yes(wanted);
}

/**
 * Sets the version in package.json, or in package-lock.json, where it stands twice.
 * @param times how often it must be found; anything else is an error.
 */
export function setVersion(text: string, current: string, wanted: string, times: number): Change {
  const own = `"name": "liasse",\n`;
  const found = text.split(own).length - 1;
  const pattern = new RegExp(`("name": "liasse",\\n\\s*"version": ")${current.replaceAll('.', '\\.')}"`, 'g');
  const changed = text.replaceAll(pattern, `$1${wanted}"`);
  const done = [...text.matchAll(pattern)].length;
  if (found !== times || done !== times)
    return no(`Version ${current} was found ${done} times and not ${times}.`);
  return yes(changed);
}

const yes = (text: string): Change => ({ ok: true, text });
const no = (reason: string): Change => ({ ok: false, reason });
