/**
 * A manifest as lines that can be compared by eye: one line per value, lists in their order, and the portal hosts,
 * which stand in several places, once.
 * @param manifest a built manifest.json; its version is left out, since every release changes it.
 */
export function manifestFacts(manifest: Readonly<Record<string, unknown>>): string[] {
  const hosts = hostsOf(manifest.content_scripts);
  const { version: _version, ...rest } = manifest;
  return [...linesOf('', rest, hosts), ...hosts.map((host) => `portal host: ${host}`)];
}

/** Lines that only one of two lists has, `+` for new and `-` for gone; empty when they say the same. */
export function changedFacts(pinned: readonly string[], built: readonly string[]): string[] {
  return [
    ...pinned.filter((line) => !built.includes(line)).map((line) => `- ${line}`),
    ...built.filter((line) => !pinned.includes(line)).map((line) => `+ ${line}`),
  ];
}

function hostsOf(scripts: unknown): readonly unknown[] {
  const [first] = Array.isArray(scripts) ? scripts : [];
  const matches: unknown =
    first !== null && typeof first === 'object' ? Reflect.get(first, 'matches') : undefined;
  return Array.isArray(matches) ? matches : [];
}

function linesOf(path: string, value: unknown, hosts: readonly unknown[]): string[] {
  if (Array.isArray(value)) {
    if (hosts.length > 0 && JSON.stringify(value) === JSON.stringify(hosts))
      return [`${path}: the portal hosts`];
    return value.flatMap((one, at) =>
      one !== null && typeof one === 'object' ? linesOf(`${path}[${at}]`, one, hosts) : [`${path}: ${one}`],
    );
  }
  if (value === null || typeof value !== 'object') return [`${path}: ${value}`];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, one]) => linesOf(path === '' ? key : `${path}.${key}`, one, hosts));
}
