import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/**
 * A CONNECT proxy that leads every host to one local TLS port, whatever was asked for.
 * @param targetPort port of the HTTPS server on 127.0.0.1.
 * @param onHost told each host a tunnel or a plain request is asked for, before anything is answered.
 * @param onPlain answers plain-http requests, which reach a proxy without a tunnel.
 */
export function createProxy(
  targetPort: number,
  onHost: (host: string) => void,
  onPlain: RequestListener,
): Server {
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    onHost(hostOf(request.headers.host));
    onPlain(request, response);
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    onHost(hostOf(request.url));
    const target = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    for (const [end, other] of [
      [client, target],
      [target, client],
    ] as const) {
      tunnels.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        tunnels.delete(end);
        other.destroy();
      });
    }
  });
  // A tunnel is no longer one of the server's own connections, so it must be cut by hand.
  const closeOwn = server.closeAllConnections.bind(server);
  server.closeAllConnections = () => {
    for (const tunnel of tunnels) tunnel.destroy();
    closeOwn();
  };
  return server;
}

function hostOf(authority: string | undefined): string {
  return (authority ?? '').replace(/:\d+$/, '');
}
