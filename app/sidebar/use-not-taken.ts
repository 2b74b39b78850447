/** Files that the page has not taken from us, kept until the person is done with them or chooses again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NotTakenProps } from '../../components/photo/not-taken.tsx';
import type { ToFrame } from '../../core/frame-messages.ts';

export interface NotTakenHook {
  readonly notTaken: NotTakenProps | undefined;
  /** Hand it every message of the page. */
  readonly onMessage: (message: ToFrame<Blob>) => void;
}

export function useNotTaken(): NotTakenHook {
  const [files, setFiles] = useState<NotTakenProps['files']>([]);
  // The addresses keep the pictures in memory: not longer than they are shown.
  useEffect(
    () => () => {
      for (const { url } of files) URL.revokeObjectURL(url);
    },
    [files],
  );
  const onMessage = useCallback((message: ToFrame<Blob>) => {
    if (message.type === 'choice') setFiles([]);
    if (message.type !== 'ignored') return;
    setFiles(message.files.map(({ name, blob }) => ({ name, url: URL.createObjectURL(blob) })));
  }, []);
  return {
    notTaken: files.length > 0 ? { files, onDone: () => setFiles([]) } : undefined,
    onMessage,
  };
}
