import { getRouteApi } from '@tanstack/react-router';
import { WorklistScreen } from '../../features/worklist/worklist-screen.tsx';

const route = getRouteApi('/signed-in/');

export function WorklistRoute() {
  const { state = 'due_now' } = route.useSearch();
  return <WorklistScreen state={state} />;
}
