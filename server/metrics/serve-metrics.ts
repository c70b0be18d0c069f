import type { RequestListener } from 'node:http';
import { type Listening, listen } from '../listen.ts';
import type { Metrics } from './metrics.ts';

/** Figures about a clinic's day are for this machine only, whatever address the application listens on. */
const metricsHost = '127.0.0.1';

export async function serveMetrics(metrics: Metrics, port: number): Promise<Listening> {
  return listen(answerWith(metrics), metricsHost, port, { setting: 'METRICS_PORT' });
}

function answerWith({ registry }: Metrics): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) =>
        response
          .writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
          .end(text),
      () => response.writeHead(500).end(),
    );
  };
}
