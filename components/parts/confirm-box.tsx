import { useEffect, useId, useRef } from 'preact/hooks';

/** Asks once more before something that cannot be taken back. The safe answer has the keyboard. */
export function ConfirmBox(props: {
  title: string;
  text: string;
  yes: string;
  no: string;
  /** `data-testid`s of the box and of its two answers. */
  testIds: { readonly box: string; readonly yes: string; readonly no: string };
  onYes: () => void;
  onNo: () => void;
}) {
  const ids = { title: useId(), text: useId() };
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-labelledby={ids.title}
      aria-describedby={ids.text}
      data-testid={props.testIds.box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onNo();
      }}
    >
      <h3 id={ids.title}>{props.title}</h3>
      <p id={ids.text}>{props.text}</p>
      <div class="row">
        <button type="button" ref={keep} class="button" data-testid={props.testIds.no} onClick={props.onNo}>
          {props.no}
        </button>
        <button type="button" class="button grave" data-testid={props.testIds.yes} onClick={props.onYes}>
          {props.yes}
        </button>
      </div>
    </div>
  );
}
