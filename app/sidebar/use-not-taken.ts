/** Files that the page has not taken from us, kept until the person is done with them or chooses again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NotTakenProps } from '../../components/photo/not-taken.tsx';
import type { ToFrame, ToPage } from '../../core/frame-messages.ts';

export interface NotTakenHook {
  readonly notTaken: NotTakenProps | undefined;
  /** Hand it every message of the page. */
  readonly onMessage: (message: ToFrame<Blob>) => void;
}

/** @param send tells the page's side, which shows the panel above a dialog of the page for as long. */
export function useNotTaken(send: (message: ToPage<Blob>) => void): NotTakenHook {
  const [files, setFiles] = useState<NotTakenProps['files']>([]);
  // The addresses keep the pictures in memory: not longer than they are shown.
  useEffect(
    () => () => {
      for (const { url } of files) URL.revokeObjectURL(url);
    },
    [files],
  );
  const on = files.length > 0;
  useEffect(() => send({ type: 'notice', on }), [send, on]);
  const onMessage = useCallback((message: ToFrame<Blob>) => {
    if (message.type === 'choice') setFiles([]);
    if (message.type !== 'ignored') return;
    setFiles(message.files.map(({ name, blob }) => ({ name, url: URL.createObjectURL(blob) })));
  }, []);
  return {
    notTaken: on ? { files, onDone: () => setFiles([]) } : undefined,
    onMessage,
  };
}
