/** The name of a file with people in it: no name of anybody, only what it is and the day. */
export function exportFileName(today: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(today)?.[0];
  return day ? `liasse-${day}.liasse` : 'liasse.liasse';
}

/** The name of a file with what could not be read. */
export function unreadFileName(today: string): string {
  return exportFileName(today).replace(/\.liasse$/u, '-unread.json');
}
