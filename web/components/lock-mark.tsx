/** A closed padlock; a word always stands beside it. */
export function LockMark({ size = 16 }: { size?: number }) {
  return (
    <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 16 16" width={size}>
      <rect fill="currentColor" height="8" rx="1.5" width="11" x="2.5" y="7" />
      <path d="M5 7V4.75a3 3 0 0 1 6 0V7" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
