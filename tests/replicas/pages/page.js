/**
 * What every replica page shares: the words of a reissue page, and `window.__seen`, the page world's own record of
 * what happened. Asserting there and on the server's bytes is the only way to see what a page really got.
 */
const seen = { events: [], widget: [] };
window.__seen = seen;

for (const type of ['input', 'change', 'cancel']) {
  window.addEventListener(
    type,
    (event) => {
      const target = event.composedPath()[0];
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
      seen.events.push({ type, isTrusted: event.isTrusted, files: described(target.files) });
    },
    true,
  );
}

/** Names and sizes, read in the page's world as a widget would. */
export function described(files) {
  return [...(files ?? [])].map((file) => ({ name: file.name, size: file.size, type: file.type }));
}

/** Puts the page's own part below the heading. */
export function show(html) {
  document.getElementById('widget').innerHTML = html;
}

/** What the widget believes has happened. */
export function believes(what) {
  seen.widget.push(what);
}

/** Sends files as one multipart request and says when they have gone. */
export async function send(files, options) {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  const reply = await fetch('/__upload', { method: 'POST', body, ...options });
  believes({ uploaded: reply.status });
}
