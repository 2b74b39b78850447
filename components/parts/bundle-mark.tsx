/** The mark of Liasse: sheets of paper tied with a cord. Decoration, so hidden from screen readers. */
export function BundleMark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect class="mark-back" x="14" y="4" width="28" height="34" rx="3" />
      <rect class="mark-middle" x="10" y="7" width="28" height="35" rx="3" />
      <rect class="mark-front" x="6" y="10" width="28" height="35" rx="3" />
      <path class="mark-cord" d="M6 31h28M34 31h8M20 10v35" />
      <path class="mark-knot" d="M20 31c-7-8-10-1-2 0M20 31c7-8 10-1 2 0M20 31l-4 7M20 31l4 7" />
    </svg>
  );
}
