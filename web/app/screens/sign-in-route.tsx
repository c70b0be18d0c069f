import { getRouteApi } from '@tanstack/react-router';
import { SignInScreen } from '../../features/sign-in/sign-in-screen.tsx';

const route = getRouteApi('/sign-in');

export function SignInRoute() {
  const { from = '/' } = route.useSearch();
  return <SignInScreen from={from} />;
}
