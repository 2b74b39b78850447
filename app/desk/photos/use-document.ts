import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentState, PhotoItem } from '../../../components/desk/photos/props.ts';
import type { FitProgress, PhotoSpec } from '../../../core/photo/spec.ts';
import type { DocumentInput } from '../../../platform/photo/document/fit-document.ts';
import type { DeskEngine } from './engine.ts';

/** The one PDF: made on demand, thrown away when anything changes. */
export function useDocument(engine: Pick<DeskEngine, 'fitDocument'>) {
  const [state, setState] = useState<DocumentState>({ kind: 'none' });
  const work = useRef(new AbortController());
  const address = useRef<string | null>(null);

  const clear = useCallback(() => {
    work.current.abort();
    if (address.current) URL.revokeObjectURL(address.current);
    address.current = null;
    setState({ kind: 'none' });
  }, []);
  useEffect(() => clear, [clear]);

  const make = async (
    inputs: readonly DocumentInput[],
    spec: PhotoSpec,
    items: readonly Pick<PhotoItem, 'name'>[],
  ): Promise<void> => {
    clear();
    const mine = new AbortController();
    work.current = mine;
    setState({ kind: 'working', progress: null });
    const onProgress = (progress: FitProgress) => {
      if (!mine.signal.aborted) setState({ kind: 'working', progress });
    };
    const outcome = await engine.fitDocument(inputs, spec, { signal: mine.signal, onProgress });
    if (mine.signal.aborted) return;
    if (outcome.ok) {
      address.current = URL.createObjectURL(outcome.blob);
      setState({ kind: 'ready', made: outcome, url: address.current, name: 'document.pdf' });
    } else {
      const file = outcome.input === undefined ? undefined : items[outcome.input]?.name;
      setState({ kind: 'refused', reason: outcome.reason, file });
    }
  };
  return { state, make, clear };
}
