import { availableParallelism, cpus, totalmem } from 'node:os';

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function machineLine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus()[0]?.model.trim() || process.arch}, ${availableParallelism()} cores, ${memory} GB`;
  return `Machine: ${machine}, ${process.platform}, Node ${process.version}. Measured ${new Date().toISOString().slice(0, 10)}.`;
}
