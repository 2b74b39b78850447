import { describe, expect, it, vi } from 'vitest';
import { ownLimits } from '../../app/desk/photos/own-limits.ts';
import type { PhotoEngine } from '../../app/sidebar/photo-desk.ts';
import { createPortraitDesk } from '../../app/sidebar/portrait-desk.ts';
import { type FileGuidance, guidance } from '../../core/guidance.ts';
import type { PortraitOutcome } from '../../core/photo/outcome.ts';
import type { PortraitMeasures } from '../../core/photo/portrait/measure.ts';
import { readBands } from '../../core/photo/portrait/standard.ts';
import { knowledge } from '../../data/index.ts';
import { nationalStandard } from '../core/photo/portrait/national-standard.ts';
import { measuredPortrait } from '../fixtures/measured-portrait.ts';

const { files } = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);
const portrait = files.find(({ kind }) => kind === 'portrait');

function wantedWith(more: Partial<FileGuidance> = {}): FileGuidance {
  if (!portrait) throw new Error('Shanghai wants no portrait');
  return { ...portrait, ...more };
}

function deskFor(outcome: PortraitOutcome | Error, wanted = wantedWith()) {
  const portraitOf = vi.fn(async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  });
  const engine = { portraitOf } as unknown as PhotoEngine;
  const signal = new AbortController().signal;
  return createPortraitDesk({ file: new Blob(['x']), wanted, engine, signal });
}

const measured = (more: Partial<PortraitMeasures> = {}): PortraitOutcome => ({
  ok: true,
  measures: { ...measuredPortrait, ...more },
  ms: 1,
});

function viewOf(desk: ReturnType<typeof deskFor>) {
  const view = desk.view(undefined);
  if (view.kind !== 'measured') throw new Error(view.kind);
  return view;
}

describe('the portrait desk', () => {
  it('proposes a crop that meets the standard of the data where the face is certain', async () => {
    const crop = await deskFor(measured()).measure();
    expect(crop).toBeDefined();
    if (!crop) return;
    const bands = readBands(nationalStandard, measuredPortrait.marks, crop);
    expect(bands.filter(({ met }) => !met)).toEqual([]);
  });

  it('proposes none while the face is uncertain, until the person says the marks are right', async () => {
    const desk = deskFor(measured({ confidence: 'fair' }));
    expect(await desk.measure()).toBeUndefined();
    expect(viewOf(desk).sure).toBe(false);
    const { crop } = desk.act({ kind: 'confirm' });
    expect(crop).toBeDefined();
    expect(viewOf(desk).sure).toBe(true);
    const lengths = viewOf(desk).checks.filter(({ unit }) => unit === 'px');
    expect(lengths.length).toBeGreaterThan(2);
    for (const { verdict } of lengths) expect(verdict).not.toBe('unsure');
  });

  it('follows the marks, takes them back one by one and starts again', async () => {
    const desk = deskFor(measured());
    const first = await desk.measure();
    const chin = { x: 900, y: 1600 };
    const hairTop = { x: 900, y: 400 };
    const moved = { ...measuredPortrait.marks, hairTop };
    const followed = desk.act({ kind: 'marks', marks: moved }).crop;
    expect(followed?.y).toBeLessThan(first?.y ?? 0);
    desk.act({ kind: 'marks', marks: { ...moved, chin } });
    expect(viewOf(desk).marks.chin).toEqual(chin);
    desk.act({ kind: 'undo' });
    expect(viewOf(desk).marks).toEqual(moved);
    expect(desk.act({ kind: 'undo' }).crop).toEqual(first);
    expect(viewOf(desk).mayUndo).toBe(false);
    desk.act({ kind: 'marks', marks: moved });
    expect(desk.act({ kind: 'reset' }).crop).toEqual(first);
    expect(viewOf(desk).confirmed).toBe(false);
  });

  it('says what a photo cannot meet', async () => {
    const marks = { ...measuredPortrait.marks, hairTop: { x: 900, y: 2 } };
    const desk = deskFor(measured({ marks }));
    await desk.measure();
    expect(viewOf(desk).unmet).toContain('hairTop');
  });

  it('says that nothing could be measured, and stops nothing, when the engine fails', async () => {
    for (const outcome of [new Error('gone'), { ok: false, reason: 'damaged' } as const]) {
      const desk = deskFor(outcome);
      expect(desk.view(undefined)).toEqual({ kind: 'measuring' });
      expect(await desk.measure()).toBeUndefined();
      expect(desk.view(undefined)).toEqual({ kind: 'failed' });
      expect(desk.act({ kind: 'confirm' })).toEqual({});
    }
  });

  it('has nothing to do with the background where the portal forbids editing it', async () => {
    const desk = deskFor(measured());
    await desk.measure();
    expect(viewOf(desk).even).toBeUndefined();
    desk.act({ kind: 'even', on: true });
    expect(desk.wish()).toBeUndefined();
  });

  it('evens the background on request where it is allowed, white only where white is asked', async () => {
    const mayEdit = { crop: true, background: true };
    const desk = deskFor(measured(), wantedWith({ mayEdit }));
    await desk.measure();
    expect(viewOf(desk).even).toEqual({ on: false, colour: 'white', stated: false });
    expect(desk.wish()).toBeUndefined();
    desk.act({ kind: 'even', on: true });
    expect(desk.wish()).toEqual({ colour: 'white', marks: measuredPortrait.marks });
    const wall = viewOf(desk).checks.filter(({ name }) =>
      ['wallColour', 'evenWall', 'wallShadow'].includes(name),
    );
    expect(new Set(wall.map(({ verdict }) => verdict))).toEqual(new Set(['notMeasured']));
    desk.act({ kind: 'even', on: false });
    expect(desk.wish()).toBeUndefined();

    const light = deskFor(
      measured(),
      wantedWith({ mayEdit, wanted: { ...wantedWith().wanted, background: 'light' } }),
    );
    await light.measure();
    light.act({ kind: 'even', on: true });
    expect(light.wish()?.colour).toBe('own');
  });

  it('says where the size of the face leaves no room for the hair at the sides', async () => {
    const near = deskFor(measured());
    await near.measure();
    expect(viewOf(near).hairAside).toBe('whole');
    const wide = deskFor(measured({ hairSides: { left: 150, right: 1650 } }));
    const crop = await wide.measure();
    expect(viewOf(wide).hairAside).toBe('cut');
    expect(viewOf(wide).unmet).toEqual([]);
    const view = wide.view(crop);
    const checks = view.kind === 'measured' ? view.checks : [];
    expect(checks.find(({ name }) => name === 'hairSides')?.verdict).toBe('notOk');
    const unknown = deskFor(measured({ hairSides: null }));
    await unknown.measure();
    expect(viewOf(unknown).hairAside).toBe('unknown');
  });

  it('leaves the background of limits typed by hand to the person, and of no document', async () => {
    const limits = ownLimits({ kind: 'portrait', widthPx: 358, heightPx: 441, background: 'white' });
    const desk = deskFor(measured(), limits);
    await desk.measure();
    expect(viewOf(desk).even).toEqual({ on: false, colour: 'white', stated: false });
    const origin = { sources: [], confidence: 'official' } as const;
    const stated = deskFor(measured(), wantedWith({ mayEdit: { crop: true, background: true, origin } }));
    await stated.measure();
    expect(viewOf(stated).even?.stated).toBe(true);
    expect(ownLimits({ kind: 'document' }).mayEdit.background).toBe(false);
  });

  it('may change the background for no portal of the data that does not say so itself', () => {
    const all = knowledge.issuers.flatMap(({ files = [] }) =>
      files.filter(({ kind }) => kind === 'portrait'),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ mayEdit }) => mayEdit.background && !mayEdit.sources)).toEqual([]);
  });

  it('proposes no crop where cropping is forbidden, and still measures', async () => {
    const desk = deskFor(measured(), wantedWith({ mayEdit: { crop: false, background: false } }));
    expect(await desk.measure()).toBeUndefined();
    expect(viewOf(desk).adjustable).toBe(false);
    expect(viewOf(desk).checks.length).toBeGreaterThan(5);
  });
});
