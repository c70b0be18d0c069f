import { reliefCommand } from './relief-command.ts';

process.exitCode = await reliefCommand(process.argv.slice(2), process);
