import { type WorklistState, worklistStates } from '#shared/contract/record-vocabulary.ts';
import { type WorklistOrder, worklistOrders } from '#shared/contract/worklist.ts';
import { type Region, regions } from '#shared/domain/vocabulary.ts';

/** What the address of a worklist says; never a name. */
export interface WorklistFilters {
  state?: WorklistState;
  region?: Region;
  /** A user's id, or "me". */
  operator?: string;
  order?: WorklistOrder;
}

/** The filters of an address; what is none is left out. */
export function readFilters(search: Record<string, unknown>): WorklistFilters {
  const state = worklistStates.find((each) => each === search.state);
  const region = regions.find((each) => each === search.region);
  const order = worklistOrders.find((each) => each === search.order);
  const { operator } = search;
  const isOperator = typeof operator === 'string' && /^(me|[0-9a-f-]{36})$/.test(operator);
  return {
    ...(state && { state }),
    ...(region && { region }),
    ...(isOperator && { operator }),
    ...(order && { order }),
  };
}
