import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { type Action, mayDo } from '#shared/access/access-table.ts';
import { Loading } from '../components/loading.tsx';
import { sessionQuery } from '../lib/session.ts';
import { signInStepQuery } from '../lib/sign-in-step.ts';
import { whereFrom } from '../lib/where-from.ts';
import { readFilters } from '../lib/worklist-filters.ts';
import { NotFoundScreen } from './not-found-screen.tsx';
import { PageErrorScreen } from './page-error-screen.tsx';
import { screens } from './screens.ts';
import { Shell } from './shell.tsx';
import { StartErrorScreen } from './start-error-screen.tsx';

/** Every web address, the screen it shows and the action a role needs for it. */

interface RouterContext {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { queryClient: client } = context;
    // A visitor of a moment ago may have signed in since, in another tab.
    const session =
      client.getQueryData(sessionQuery.queryKey) ??
      (await client.fetchQuery({ ...sessionQuery, staleTime: 0 }));
    if (session) return { session };
    const step = await client.fetchQuery(signInStepQuery);
    throw redirect({
      to: step?.state === 'must_enrol' ? '/enrol' : '/sign-in',
      search: { from: location.href },
    });
  },
  component: Shell,
  errorComponent: StartErrorScreen,
});

const behind = () => signedIn;

type Screens = typeof screens;
type Shown<Path extends keyof Screens> = Awaited<ReturnType<Screens[Path]['load']>>;

/** A screen behind the sign-in at its address, by the name of its component. */
function screen<const Path extends keyof Screens, Name extends keyof Shown<Path>>(path: Path, name: Name) {
  const { needs } = screens[path];
  const load = screens[path].load as () => Promise<Shown<Path>>;
  return {
    getParentRoute: behind,
    path,
    staticData: needs === null ? {} : { action: needs },
    component: lazyRouteComponent(load, name),
  };
}

const routes = [
  signedIn.addChildren([
    createRoute({
      ...screen('/', 'WorklistRoute'),
      validateSearch: readFilters,
      beforeLoad: ({ context }) => {
        if (!mayDo(context.session.user.role, 'read_patient')) throw redirect({ to: '/policies' });
      },
    }),
    createRoute(screen('/room', 'RoomScreen')),
    createRoute(screen('/patients', 'PatientsRoute')),
    createRoute(screen('/patients/$patientId', 'PatientRoute')),
    createRoute(screen('/episodes/$episodeId', 'EpisodeRoute')),
    createRoute(screen('/episodes/$episodeId/block', 'RecordBlockRoute')),
    createRoute(screen('/blocks/$blockId/scores', 'ScoreSheetRoute')),
    createRoute(screen('/blocks/$blockId/diary', 'TranscriptionRoute')),
    createRoute(screen('/episodes/$episodeId/review', 'ReviewRoute')),
    createRoute(screen('/policies', 'PoliciesScreen')),
    createRoute(screen('/policies/$policyId', 'PolicyRoute')),
    createRoute({
      ...screen('/policies/$policyId/publish', 'PublishPolicyRoute'),
      validateSearch: (search): { asNew?: boolean } => (search.asNew === true ? { asNew: true } : {}),
    }),
    createRoute(screen('/calculator', 'CalculatorRoute')),
    createRoute(screen('/users', 'UsersRoute')),
    createRoute(screen('/clinic', 'ClinicRoute')),
    createRoute(screen('/emergency-access', 'BrokenGlassScreen')),
    createRoute(screen('/account', 'AccountScreen')),
    createRoute(screen('/about', 'AboutScreen')),
    createRoute({ getParentRoute: behind, path: '$', component: NotFoundScreen }),
  ]),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: whereFrom,
    component: lazyRouteComponent(() => import('./screens/sign-in-route.tsx'), 'SignInRoute'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/enrol',
    validateSearch: whereFrom,
    beforeLoad: async ({ context }) => {
      const step = await context.queryClient.ensureQueryData(signInStepQuery);
      if (step?.state !== 'must_enrol') throw redirect({ to: '/' });
    },
    component: lazyRouteComponent(() => import('./screens/enrol-route.tsx'), 'EnrolRoute'),
    errorComponent: StartErrorScreen,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/setup',
    component: lazyRouteComponent(
      () => import('../features/set-up-clinic/set-up-clinic-screen.tsx'),
      'SetUpClinicScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join',
    component: lazyRouteComponent(
      () => import('../features/join-clinic/join-clinic-screen.tsx'),
      'JoinClinicScreen',
    ),
  }),
] as const;

/** With a history of its own where there is no browser. */
export function newRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren(routes),
    context: { queryClient },
    ...(history && { history }),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: PageErrorScreen,
    notFoundMode: 'root',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
  interface HistoryState {
    /** The version of the policy that was published a moment ago. */
    published?: number;
  }
  interface StaticDataRouteOption {
    action?: Action;
  }
}
