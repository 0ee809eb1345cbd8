// Docusaurus plugin: in development, gives each locale its own hot-reload socket (<base URL>ws), because `npm start`
// runs one dev server per locale behind one address (scripts/start.ts) and webpack-dev-server's default path is the same for all.
//
// It changes nothing in a build.
import type { LoadContext, Plugin } from '@docusaurus/types';
// Adds `devServer` to the type of webpack's configuration.
import type {} from 'webpack-dev-server';

export default function devSocketPlugin({ baseUrl }: LoadContext): Plugin {
  const path = `${baseUrl}ws`;
  return {
    name: 'passo-dev-socket',
    configureWebpack: () => ({
      devServer: {
        webSocketServer: { type: 'ws', options: { path } },
        // Hostname 0.0.0.0 and port 0 mean "the address of the page", so that the socket goes through the same proxy.
        client: { webSocketURL: { hostname: '0.0.0.0', port: 0, pathname: path } },
      },
    }),
  };
}
