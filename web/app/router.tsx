import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
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
import { queryClient } from './query-client.ts';
import { screens } from './screens.ts';
import { Shell } from './shell.tsx';
import { StartErrorScreen } from './start-error-screen.tsx';

/** Every web address, the screen it shows and the action a role needs for it. */

interface RouterContext {
  queryClient: typeof queryClient;
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

const needs = (action: Action) => ({ staticData: { action } });
const behind = () => signedIn;

const routes = [
  signedIn.addChildren([
    createRoute({
      getParentRoute: behind,
      path: '/',
      ...needs(screens['/'].needs),
      validateSearch: readFilters,
      beforeLoad: ({ context }) => {
        if (!mayDo(context.session.user.role, 'read_patient')) throw redirect({ to: '/policies' });
      },
      component: lazyRouteComponent(screens['/'].load, 'WorklistRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/room',
      ...needs(screens['/room'].needs),
      component: lazyRouteComponent(screens['/room'].load, 'RoomScreen'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/patients',
      ...needs(screens['/patients'].needs),
      component: lazyRouteComponent(screens['/patients'].load, 'PatientsRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/patients/$patientId',
      ...needs(screens['/patients/$patientId'].needs),
      component: lazyRouteComponent(screens['/patients/$patientId'].load, 'PatientRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId',
      ...needs(screens['/episodes/$episodeId'].needs),
      component: lazyRouteComponent(screens['/episodes/$episodeId'].load, 'EpisodeRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId/block',
      ...needs(screens['/episodes/$episodeId/block'].needs),
      component: lazyRouteComponent(screens['/episodes/$episodeId/block'].load, 'RecordBlockRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/blocks/$blockId/scores',
      ...needs(screens['/blocks/$blockId/scores'].needs),
      component: lazyRouteComponent(screens['/blocks/$blockId/scores'].load, 'ScoreSheetRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/blocks/$blockId/diary',
      ...needs(screens['/blocks/$blockId/diary'].needs),
      component: lazyRouteComponent(screens['/blocks/$blockId/diary'].load, 'TranscriptionRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId/review',
      ...needs(screens['/episodes/$episodeId/review'].needs),
      component: lazyRouteComponent(screens['/episodes/$episodeId/review'].load, 'ReviewRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies',
      ...needs(screens['/policies'].needs),
      component: lazyRouteComponent(screens['/policies'].load, 'PoliciesScreen'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies/$policyId',
      ...needs(screens['/policies/$policyId'].needs),
      component: lazyRouteComponent(screens['/policies/$policyId'].load, 'PolicyRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies/$policyId/publish',
      ...needs(screens['/policies/$policyId/publish'].needs),
      validateSearch: (search): { asNew?: boolean } => (search.asNew === true ? { asNew: true } : {}),
      component: lazyRouteComponent(screens['/policies/$policyId/publish'].load, 'PublishPolicyRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/calculator',
      ...needs(screens['/calculator'].needs),
      component: lazyRouteComponent(screens['/calculator'].load, 'CalculatorRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/users',
      ...needs(screens['/users'].needs),
      component: lazyRouteComponent(screens['/users'].load, 'UsersRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/clinic',
      ...needs(screens['/clinic'].needs),
      component: lazyRouteComponent(screens['/clinic'].load, 'ClinicRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/emergency-access',
      ...needs(screens['/emergency-access'].needs),
      component: lazyRouteComponent(screens['/emergency-access'].load, 'BrokenGlassScreen'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/account',
      ...needs(screens['/account'].needs),
      component: lazyRouteComponent(screens['/account'].load, 'AccountScreen'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/about',
      component: lazyRouteComponent(screens['/about'].load, 'AboutScreen'),
    }),
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

export const router = createRouter({
  routeTree: root.addChildren(routes),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFoundScreen,
  defaultErrorComponent: PageErrorScreen,
  notFoundMode: 'root',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    action?: Action;
  }
}
