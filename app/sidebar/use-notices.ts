/** What the page's side tells the person without a question, kept until they are done with it or choose again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NotTakenProps } from '../../components/photo/not-taken.tsx';
import type { UnsentProps } from '../../components/photo/unsent.tsx';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';

export interface Notices {
  /** Files that the page has not taken from us. */
  readonly notTaken: NotTakenProps | undefined;
  /** A form that was about to go without its file. */
  readonly unsent: UnsentProps | undefined;
  /** Hand it every message of the page. */
  readonly onMessage: (message: ToFrame<Blob>) => void;
}

/** @param send tells the page's side, which shows the panel above a dialog of the page for as long. */
export function useNotices(send: (message: ToPage<Blob>) => void): Notices {
  const [files, setFiles] = useState<NotTakenProps['files']>([]);
  const [unsent, setUnsent] = useState<UnsentProps['way'] | null>(null);
  const saidRead = useRef(false);
  // The addresses keep the pictures in memory: not longer than they are shown.
  useEffect(
    () => () => {
      for (const { url } of files) URL.revokeObjectURL(url);
    },
    [files],
  );
  const missed = files.length > 0;
  const on = missed || unsent !== null;
  useEffect(() => send({ type: 'notice', on }), [send, on]);
  const onMessage = useCallback((message: ToFrame<Blob>) => {
    if (message.type === 'choice') {
      setFiles([]);
      setUnsent(null);
      saidRead.current = false;
    } else if (message.type === 'unsent') {
      // A page that saves by itself reads its form every few seconds: who has put the notice away knows.
      if (!message.read || !saidRead.current) setUnsent(message.read ? 'read' : 'held');
      saidRead.current ||= message.read;
    } else if (message.type === 'ignored')
      setFiles(message.files.map(({ name, blob }) => ({ name, url: URL.createObjectURL(blob) })));
  }, []);
  return {
    notTaken: missed ? { files, onDone: () => setFiles([]) } : undefined,
    unsent: unsent ? { way: unsent, onDone: () => setUnsent(null) } : undefined,
    onMessage,
  };
}
