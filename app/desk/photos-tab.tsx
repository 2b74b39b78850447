/** Photos on the desk: several files held against the limits of a portal or against typed ones. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PhotosPage } from '../../components/desk/photos/photos-page.tsx';
import type { PhotoItem } from '../../components/desk/photos/props.ts';
import { PhotoCheck } from '../../components/photo/photo-check.tsx';
import type { FileGuidance, Knowledge } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { checkFile } from '../../core/photo/check.ts';
import type { PhotoCheckView } from '../sidebar/photo-desk.ts';
import { askPerson } from '../sidebar/photo-session.ts';
import type { DeskEngine } from './photos/engine.ts';
import { knownFiles } from './photos/known-files.ts';
import { ownLimits } from './photos/own-limits.ts';
import { createPhotoList } from './photos/photo-list.ts';
import { useDocument } from './photos/use-document.ts';

interface PhotosTabProps {
  readonly knowledge: Knowledge;
  readonly engine: DeskEngine;
  readonly language: Language;
}

export function PhotosTab({ knowledge, engine, language }: PhotosTabProps) {
  const offered = useMemo(() => knownFiles(knowledge), [knowledge]);
  const [items, setItems] = useState<readonly PhotoItem[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<FileGuidance | null>(null);
  const [view, setView] = useState<PhotoCheckView | null>(null);
  const list = useMemo(() => createPhotoList({ engine, onChange: setItems }), [engine]);
  const pdf = useDocument(engine);
  useEffect(() => () => list.close(), [list]);
  // Whoever came by keyboard goes on where the dialog was opened.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (view !== null || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus();
    opener.current = null;
  }, [view]);

  const measureBy = (next: FileGuidance | null) => {
    setWanted(next);
    list.setWanted(next);
    pdf.clear();
  };
  const choose = (key: string | null) => {
    setChosen(key);
    measureBy(offered.find((each) => each.key === key)?.file ?? null);
  };

  const adjust = async (id: number) => {
    const hand = list.inHand(id);
    if (!hand || !wanted) return;
    const { file, info } = hand;
    opener.current = document.activeElement;
    const question = {
      file: { blob: file, name: file.name, lastModified: file.lastModified },
      info,
      findings: checkFile(info, wanted.required, file.name),
      wanted,
    };
    await askPerson(question, {
      engine,
      onView: setView,
      settled: new AbortController().signal,
      // Nothing can lie over our own page.
      isUncovered: () => Promise.resolve(true),
      onHandOver: (made) => list.adopt(id, made),
    });
  };

  return (
    <>
      <div class="desk-column">
        <PhotosPage
          offered={offered}
          chosen={chosen}
          wanted={wanted}
          items={items}
          document={pdf.state}
          onChoose={choose}
          onOwnLimits={(spec) => measureBy(ownLimits(spec))}
          onAdd={(files) => {
            list.add(files);
            pdf.clear();
          }}
          onRemove={(id) => {
            list.remove(id);
            pdf.clear();
          }}
          onMove={(id, by) => {
            list.move(id, by);
            pdf.clear();
          }}
          onArrange={(id, arrangement) => {
            list.arrange(id, arrangement);
            pdf.clear();
          }}
          onCancel={list.cancel}
          onRetry={list.retry}
          onAdjust={(id) => void adjust(id)}
          onMakeDocument={() => void pdf.make(list.inputs(), wanted?.wanted ?? { kind: 'document' }, items)}
          onCancelDocument={pdf.clear}
        />
      </div>
      {view && <PhotoCheck {...view} language={language} place="desk" />}
    </>
  );
}
