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
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  errorComponent: StartErrorScreen,
});

const needs = (action: Action) => ({ staticData: { action } });
const behind = () => signedIn;

const routes = [
  signedIn.addChildren([
    createRoute({
      getParentRoute: behind,
      path: '/',
      ...needs('read_patient'),
      validateSearch: readFilters,
      beforeLoad: ({ context }) => {
        if (!mayDo(context.session.user.role, 'read_patient')) throw redirect({ to: '/policies' });
      },
      component: lazyRouteComponent(() => import('./screens/worklist-route.tsx'), 'WorklistRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/room',
      ...needs('record_reading'),
      component: lazyRouteComponent(() => import('../features/record-scores/room-screen.tsx'), 'RoomScreen'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/patients',
      ...needs('read_patient'),
      component: lazyRouteComponent(() => import('./screens/patients-route.tsx'), 'PatientsRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/patients/$patientId',
      ...needs('read_patient'),
      component: lazyRouteComponent(() => import('./screens/patient-route.tsx'), 'PatientRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId',
      ...needs('read_patient'),
      component: lazyRouteComponent(() => import('./screens/episode-route.tsx'), 'EpisodeRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId/block',
      ...needs('record_block'),
      component: lazyRouteComponent(() => import('./screens/record-block-route.tsx'), 'RecordBlockRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/blocks/$blockId/scores',
      ...needs('read_patient'),
      component: lazyRouteComponent(() => import('./screens/score-sheet-route.tsx'), 'ScoreSheetRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/blocks/$blockId/diary',
      ...needs('record_reading'),
      component: lazyRouteComponent(() => import('./screens/transcription-route.tsx'), 'TranscriptionRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/episodes/$episodeId/review',
      ...needs('read_patient'),
      component: lazyRouteComponent(() => import('./screens/review-route.tsx'), 'ReviewRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies',
      ...needs('read_policy'),
      component: lazyRouteComponent(
        () => import('../features/policies/policies-screen.tsx'),
        'PoliciesScreen',
      ),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies/$policyId',
      ...needs('read_policy'),
      component: lazyRouteComponent(() => import('./screens/policy-route.tsx'), 'PolicyRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/policies/$policyId/publish',
      ...needs('publish_policy'),
      validateSearch: (search): { asNew?: boolean } => (search.asNew === true ? { asNew: true } : {}),
      component: lazyRouteComponent(() => import('./screens/publish-policy-route.tsx'), 'PublishPolicyRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/calculator',
      ...needs('calculate'),
      component: lazyRouteComponent(() => import('./screens/calculator-route.tsx'), 'CalculatorRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/users',
      ...needs('manage_users'),
      component: lazyRouteComponent(() => import('./screens/users-route.tsx'), 'UsersRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/clinic',
      ...needs('manage_clinic'),
      component: lazyRouteComponent(() => import('./screens/clinic-route.tsx'), 'ClinicRoute'),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/emergency-access',
      ...needs('read_clinic_history'),
      component: lazyRouteComponent(
        () => import('../features/broken-glass/broken-glass-screen.tsx'),
        'BrokenGlassScreen',
      ),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/account',
      ...needs('manage_own_access'),
      component: lazyRouteComponent(
        () => import('../features/my-account/account-screen.tsx'),
        'AccountScreen',
      ),
    }),
    createRoute({
      getParentRoute: behind,
      path: '/about',
      component: lazyRouteComponent(() => import('../features/about/about-screen.tsx'), 'AboutScreen'),
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
