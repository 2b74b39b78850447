/** The mark of Liasse: sheets of paper tied with a cord. Decoration, so hidden from screen readers. */
export function BundleMark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="4 2 40 44" aria-hidden="true" focusable="false">
      <rect class="mark-back" x="16" y="5" width="25" height="31" rx="2.5" />
      <rect class="mark-middle" x="11.5" y="8.5" width="25" height="31" rx="2.5" />
      <rect class="mark-front" x="7" y="12" width="25" height="31" rx="2.5" />
      <path class="mark-lines" d="M12 18.5h15M12 23.5h9" />
      <path class="mark-cord" d="M7 31.5h25l9-7" />
      <path class="mark-tails" d="M19.5 32l-4 7M19.5 32l5 6.5" />
      <circle class="mark-knot" cx="19.5" cy="31.5" r="3.4" />
    </svg>
  );
}
