import { calculateCommand } from './calculate-command.ts';

process.exitCode = await calculateCommand(process.argv.slice(2), process);
