import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { WorklistScreen } from '../../features/worklist/worklist-screen.tsx';

const route = getRouteApi('/signed-in/');

export function WorklistRoute() {
  const filters = route.useSearch();
  const navigate = useNavigate();
  return (
    <WorklistScreen
      filters={filters}
      onFilter={(search) => void navigate({ to: '/', search, replace: true })}
    />
  );
}
