import type { KnownFormat } from './image-info.ts';

const extensions: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  pdf: ['pdf'],
  gif: ['gif'],
  bmp: ['bmp', 'dib'],
  webp: ['webp'],
  tiff: ['tif', 'tiff'],
  heic: ['heic', 'heif', 'hif'],
  avif: ['avif'],
  svg: ['svg'],
};

/** The extension of a file name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** Whether an extension is one that files of this format bear. */
export function extensionFits(extension: string, format: KnownFormat): boolean {
  return extensions[format]?.includes(extension) ?? false;
}

function isPictureExtension(extension: string): boolean {
  return Object.values(extensions).some((names) => names.includes(extension));
}

/**
 * The name for a file that was made: the same base name with the extension of its format. An extension that
 * already fits is kept as it was written; one that names no picture is taken for a part of the base name.
 */
export function outputName(name: string, format: 'jpg' | 'png'): string {
  const extension = extensionOf(name);
  if (extensionFits(extension, format)) return name;
  const base = isPictureExtension(extension) ? name.slice(0, -extension.length - 1) : name;
  return `${base || 'photo'}.${format}`;
}
