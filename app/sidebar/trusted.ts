/** Only the person's own click or key counts, never an event that some script made. */
export function trusted(run: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) run();
  };
}
