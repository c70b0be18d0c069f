let userId: string | null = null;

/** Who this page shows as signed in; null before the sign-in. Another tab may have signed somebody else in meanwhile. */
export function userAtScreen(): string | null {
  return userId;
}

export function seatUser(id: string | null): void {
  userId = id;
}
