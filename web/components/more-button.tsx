import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  children: ReactNode;
}

/** Loads the next page of a list, while there is one. */
export function MoreButton({ query, children }: MoreButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      loading={query.isFetchingNextPage}
      mt="md"
      onClick={() => void query.fetchNextPage()}
      variant="default"
    >
      {children}
    </Button>
  );
}
