/** The lines of an answer as they come; what stands behind the last line break is no line. Ended early, it reads no more. */
export async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    // The server stops working for a reader who went away.
    await reader.cancel().catch(() => undefined);
  }
}
