// The portal's build. The server may replace the placeholder with a new nonce on each page load (Content-Security-Policy).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compress } from './compress.ts'
import { trustedOperations } from './trusted-operations.ts'

const hub = 'http://127.0.0.1:4000'

export default defineConfig(({ command }) => {
  // A build is for people, even if a test runner started it: without React's development checks.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    plugins: [react(), trustedOperations(), compress()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      // No data: addresses, so that the policy can stay at 'self'.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
              // The part of antd that most pages share, in one file instead of thirty.
              { name: 'antd', test: /node_modules\/(antd|@rc-component|@ant-design)\//, minShareCount: 6 },
              { name: 'graphql', test: /node_modules\/(urql|@urql|wonka|@0no-co|i18next|react-i18next)\// },
            ],
          },
        },
      },
    },
    server: { proxy: { '/graphql': hub, '/auth': hub } },
  }
})
