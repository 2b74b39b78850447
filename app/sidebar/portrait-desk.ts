/** The face in one photo: what was measured, the marks as they are now, and the crop that follows from them. */
import type { PortraitAct, PortraitView } from '../../components/photo/props.ts';
import type { FileGuidance } from '../../core/guidance.ts';
import { type CheckName, checkPortrait, type PortraitCheck } from '../../core/photo/portrait/checks.ts';
import { type EvenColour, mayEven } from '../../core/photo/portrait/even-wall.ts';
import { sidesBeside } from '../../core/photo/portrait/hair.ts';
import { markArea, type PortraitMarks } from '../../core/photo/portrait/marks.ts';
import type { PortraitMeasures } from '../../core/photo/portrait/measure.ts';
import { solveCrop } from '../../core/photo/portrait/solve.ts';
import { standardOf, usualComposition } from '../../core/photo/portrait/standard.ts';
import type { CropRect } from '../../core/photo/spec.ts';
import type { PhotoEngine } from './photo-desk.ts';
import { fixedRatio } from './photo-view.ts';

/** What evening the background needs to know (`FitOptions.background`). */
export interface BackgroundWish {
  readonly colour: EvenColour;
  readonly marks: PortraitMarks;
}

interface PortraitDeskOptions {
  readonly file: Blob;
  readonly wanted: FileGuidance;
  readonly engine: PhotoEngine;
  readonly signal: AbortSignal;
}

type Found = 'measuring' | 'failed' | PortraitMeasures;

/** Makes the desk of one portrait; `measure` first, `act` for everything the person does. */
export function createPortraitDesk({ file, wanted, engine, signal }: PortraitDeskOptions) {
  let found: Found = 'measuring';
  let past: readonly PortraitMarks[] = [];
  let marks: PortraitMarks | null = null;
  let confirmed = false;
  let even = false;
  const standard = standardOf(wanted.wanted, wanted.geometry);
  const ratio = fixedRatio(wanted.wanted);
  const colours = [wanted.wanted.background ?? []].flat();
  const colour: EvenColour = colours.includes('white') ? 'white' : 'own';

  const measured = (): PortraitMeasures | null => (typeof found === 'object' ? found : null);

  const sure = (): boolean => confirmed || measured()?.confidence === 'good';

  /** The crop the marks ask for; none while they are uncertain or where cropping is forbidden. */
  const solved = () => {
    const measures = measured();
    if (!measures || !marks || !sure() || !wanted.mayEdit.crop || ratio === undefined) return undefined;
    const hair = sidesBeside(measures.hairSides, marks);
    return solveCrop(standard ?? usualComposition(ratio), marks, measures.source, hair);
  };

  const evenOffered = (): boolean => {
    const measures = measured();
    return measures !== null && wanted.mayEdit.background && mayEven(measures, confirmed);
  };

  return {
    /** Looks at the photo; resolves with the crop to propose, if the face is certain. */
    async measure(): Promise<CropRect | undefined> {
      const outcome = await engine.portraitOf(file, { signal }).catch(() => null);
      found = outcome?.ok ? outcome.measures : 'failed';
      marks = measured()?.marks ?? null;
      return solved()?.crop;
    },

    /** The person did something; returns the crop that follows, where it changes one. */
    act(act: PortraitAct): { readonly crop?: CropRect } {
      const measures = measured();
      if (!measures || !marks) return {};
      if (act.kind === 'even') {
        even = act.on;
        return {};
      }
      if (act.kind === 'marks') {
        past = [...past, marks];
        marks = act.marks;
        confirmed = true;
      } else if (act.kind === 'confirm') {
        confirmed = true;
      } else if (act.kind === 'undo') {
        marks = past.at(-1) ?? measures.marks;
        past = past.slice(0, -1);
      } else {
        marks = measures.marks;
        past = [];
        confirmed = false;
      }
      return { crop: solved()?.crop };
    },

    wish(): BackgroundWish | undefined {
      return even && marks && evenOffered() ? { colour, marks } : undefined;
    },

    /** What to show for the crop in hand. */
    view(crop: CropRect | undefined): PortraitView {
      const measures = measured();
      if (!measures || !marks) return { kind: found === 'failed' ? 'failed' : 'measuring' };
      const whole = { x: 0, y: 0, ...measures.source };
      const state = { marks, confirmed };
      const checks = checkPortrait(measures, state, wanted.wanted, standard, crop ?? whole);
      const proposal = solved();
      return {
        kind: 'measured',
        checks: evenedChecks(checks, even && evenOffered()),
        marks,
        area: measures.confidence === 'none' ? whole : markArea(measures.marks, measures.source),
        source: measures.source,
        standard,
        sure: sure(),
        confirmed,
        unmet: standard && proposal ? proposal.failing : [],
        hairAside: proposal?.hairAside ?? 'unknown',
        colours,
        adjustable: wanted.mayEdit.crop,
        mayUndo: past.length > 0,
        even: evenOffered() ? { on: even, colour, stated: wanted.mayEdit.origin !== undefined } : undefined,
      };
    },
  };
}

const wallNames: readonly CheckName[] = ['wallColour', 'evenWall', 'wallShadow'];

/** What was measured of the wall no longer holds once it is made even, and the new one is not measured. */
function evenedChecks(checks: readonly PortraitCheck[], evened: boolean): readonly PortraitCheck[] {
  if (!evened) return checks;
  return checks.map((check) =>
    wallNames.includes(check.name) ? { name: check.name, verdict: 'notMeasured' } : check,
  );
}
