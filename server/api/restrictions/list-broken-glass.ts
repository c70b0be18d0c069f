import { brokenGlassList, brokenGlassQuery } from '#shared/contract/restrictions.ts';
import { route } from '../../http/route.ts';
import { pageMark, parsePageMark } from '../paging.ts';
import { listBrokenGlassAfter } from './broken-glass-store.ts';

const pageSize = 50;

export const listBrokenGlass = route({
  method: 'get',
  path: '/api/break-glass',
  summary: 'Who opened which restricted record in an emergency, when and why; newest first, page by page.',
  action: 'read_clinic_history',
  query: brokenGlassQuery,
  answer: brokenGlassList,
  handle: async ({ db, who, query }) => {
    const after = parsePageMark(query.after);
    const found = await db.inClinicBySql(who, (tx) =>
      listBrokenGlassAfter(tx, who.clinicId, after, pageSize + 1),
    );
    const entries = found.slice(0, pageSize);
    const last = entries.at(-1);
    return { entries, next: found.length > pageSize && last ? pageMark(last.id) : null };
  },
});
