/**
 * Handing files to the page as if they had been chosen there.
 *
 * In Firefox a `File` made in our own realm gives the page "Permission denied to access property 'name'", so files,
 * lists and events are built with the constructors of the page's window (they are the same objects in Chromium).
 */
import type { TravellingFile } from '../../core/frame-messages.ts';

export type PageWindow = Window & typeof globalThis;

/** Sends one event to where the files go. */
export type Send = (event: Event) => void;

function windowOf(input: Element): PageWindow {
  return (input.ownerDocument.defaultView ?? window) as PageWindow;
}

/** Builds a file of the page's realm out of bytes that came from our frame. */
export async function pageFile(file: TravellingFile<Blob>): Promise<File> {
  const bytes = await file.blob.arrayBuffer();
  const { File: PageFile } = window as PageWindow;
  return new PageFile([bytes], file.name, { type: file.blob.type, lastModified: file.lastModified });
}

/** A file as it crosses to another frame: the name does not survive the structured clone of a `Blob`. */
export function travelling(file: File): TravellingFile<Blob> {
  return { blob: file, name: file.name, lastModified: file.lastModified };
}

/** Puts files into a field without any event. */
export function fill(input: HTMLInputElement, files: readonly File[]): void {
  const { DataTransfer: PageTransfer } = windowOf(input);
  const transfer = new PageTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** Puts files into a field and tells the page. */
export function deliver(input: HTMLInputElement, files: readonly File[], send: Send): void {
  fill(input, files);
  tellChange(input, send);
}

/** Tells the page of a new value, `input` before `change` as browsers do. */
export function tellChange(field: Element, send: Send): void {
  const { Event: PageEvent } = windowOf(field);
  send(new PageEvent('input', { bubbles: true, composed: true }));
  send(new PageEvent('change', { bubbles: true }));
}

/** Puts back what the field held before the choice and says that nothing was chosen. */
export function putBack(input: HTMLInputElement, before: readonly File[]): void {
  if (before.length > 0) fill(input, before);
  else input.value = '';
  const { Event: PageEvent } = windowOf(input);
  input.dispatchEvent(new PageEvent('cancel', { bubbles: true }));
}
