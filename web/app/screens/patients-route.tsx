import { getRouteApi } from '@tanstack/react-router';
import { PatientsScreen } from '../../features/patients/patients-screen.tsx';

const route = getRouteApi('/signed-in/patients');

export function PatientsRoute() {
  const { q = '' } = route.useSearch();
  return <PatientsScreen q={q} />;
}
