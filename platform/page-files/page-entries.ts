/** Entries and handles of the File System API for one file: what a drop from the desktop would have given. */

/** An entry as `webkitGetAsEntry` gives it. */
export function entryOf(file: File): object {
  return made('FileSystemFileEntry', {
    isFile: true,
    isDirectory: false,
    name: file.name,
    fullPath: `/${file.name}`,
    file: (found: (file: File) => void) => void Promise.resolve(file).then(found),
  });
}

/** A handle as `getAsFileSystemHandle` gives it. */
export function handleOf(file: File): object {
  return made('FileSystemFileHandle', { kind: 'file', name: file.name, getFile: async () => file });
}

/** An object that passes `instanceof`; its own properties stand before the native getters, which would throw. */
function made(type: 'FileSystemFileEntry' | 'FileSystemFileHandle', values: Record<string, unknown>): object {
  const prototype: object | null = globalThis[type]?.prototype ?? null;
  const properties = Object.entries(values).map(([name, value]) => [
    name,
    { value, configurable: true, writable: true },
  ]);
  return Object.create(prototype, Object.fromEntries(properties) as PropertyDescriptorMap) as object;
}
