/** Goes to the sign-in by loading it anew, so that nothing of the clinic stays in the page's memory. */
export function leaveClinic(): void {
  window.location.assign('/sign-in');
}
