import { getRouteApi } from '@tanstack/react-router';
import { EnrolScreen } from '../../features/my-account/enrol-screen.tsx';

const route = getRouteApi('/enrol');

export function EnrolRoute() {
  const { from = '/' } = route.useSearch();
  return <EnrolScreen from={from} />;
}
