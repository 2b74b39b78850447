/** What the file fields of the page say, on the photo card before any file is chosen. */
import type { SidebarState } from '../../components/sidebar/props.ts';
import { judgeField } from '../../core/file-field.ts';
import type { FieldFacts } from '../../core/frame-messages.ts';

/** The state with the page's own limits in front of ours, and the first field that could not be told. */
export function withPageLimits(state: SidebarState, fields: readonly FieldFacts[]): SidebarState {
  if (state.kind !== 'guidance' || fields.length === 0) return state;
  const judged = fields.map((field) => judgeField(field, state.guidance.files));
  const files = state.guidance.files.map((file) => {
    // Two fields for the same file: the first one's limits; each choice is held to its own field's.
    const own = judged.find((each) => each.kind === 'file' && each.file.id === file.id);
    return own?.kind === 'file' ? own.file : file;
  });
  const unclear = judged.find((each) => each.kind === 'unclear');
  return {
    ...state,
    guidance: { ...state.guidance, files },
    ...(unclear?.kind === 'unclear' ? { unclearField: { stated: unclear.stated } } : {}),
  };
}
