/** The product's mark: two joint surfaces that make an F. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 32 32" width={size}>
      <rect fill="#1558ab" height="32" rx="8" width="32" />
      <path
        d="M9.5 8.5h13.5a1.5 1.5 0 0 1 1.4 2l-1.2 3.4A2 2 0 0 1 21.3 15.2H9.5A1.5 1.5 0 0 1 8 13.7V10A1.5 1.5 0 0 1 9.5 8.5z"
        fill="#fff"
      />
      <path
        d="M9.5 17.3h8.600a1.5 1.5 0 0 1 1.400 2l-1.2 3.400a2 2 0 0 1-1.900 1.3H9.5A1.5 1.5 0 0 1 8 22.5v-3.7a1.5 1.5 0 0 1 1.5-1.5z"
        fill="#8fbaee"
      />
    </svg>
  );
}
