/** The product's mark. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 32 32" width={size}>
      <rect fill="#1558ab" height="32" rx="8" width="32" />
      <path
        d="M7 11h5v10m0-10 6 12 7-9"
        fill="none"
        stroke="#fff"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="3"
      />
    </svg>
  );
}
