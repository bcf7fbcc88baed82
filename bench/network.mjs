/** The fixture's repositories over http, through a proxy that makes every round trip take its time. */
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { testHelper } from './helpers.mjs';

/**
 * Serves the bare repositories below `root`; `milliseconds` is what a round trip takes. Opening a connection takes
 * one, as with TCP; encryption is left out, bandwidth has no limit. `taken()` tells the bytes that the server sent
 * since it was last asked.
 */
export async function startNetwork(root, milliseconds = 0) {
  const { startGitHttp } = await testHelper('helpers/http-git.ts');
  const server = await startGitHttp({ root, anonymous: 'write' });
  const proxy = milliseconds > 0 ? await startProxy(new URL(server.origin).port, milliseconds) : null;
  let before = 0;
  return {
    url: (repository) => server.url(repository).replace(server.host, proxy?.host ?? server.host),
    taken() {
      const bytes = server.bytesOut - before;
      before = server.bytesOut;
      return bytes;
    },
    async close() {
      proxy?.close();
      await server.close();
    },
  };
}

async function startProxy(port, milliseconds) {
  const sockets = new Set();
  const proxy = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const opened = performance.now() + milliseconds;
    relay(client, upstream, opened, milliseconds / 2);
    relay(upstream, client, opened, milliseconds / 2);
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${proxy.address().port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

/** Passes on everything in its order, each part so much later than it came. */
function relay(source, target, opened, delay) {
  let line = Promise.resolve();
  const later = (action) => {
    const due = Math.max(performance.now(), opened) + delay;
    line = line.then(() => sleep(due - performance.now())).then(action);
  };
  source.on('data', (chunk) => later(() => target.write(chunk)));
  source.on('end', () => later(() => target.end()));
  source.on('error', () => target.destroy());
  target.on('error', () => source.destroy());
}
