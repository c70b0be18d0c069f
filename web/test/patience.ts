import { configure } from '@testing-library/react';

// What `findBy…` waits for comes when it comes, also on a busy machine.
configure({ asyncUtilTimeout: 60_000 });
