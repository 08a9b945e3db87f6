import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './compress-files.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Two builds. `vite build` makes what browsers load, `dist/client`: the readers' small script, the office, the fonts, and the
 * manifest by which the server knows their names. `vite build --ssr` makes `dist/server/render.js`, the readers' pages as a
 * function, with everything it needs inside, so that the server reads one file at its start.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), ...(isSsrBuild ? [] : [compressFiles(file('dist/client'))])],
  // The folder of files that keep their names is the client's; the pages' function needs none.
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        ssr: true,
        cssMinify: true,
        // Beyond the server's own start nothing reads these names; a name without a digest can be imported by its path.
        rollupOptions: { input: { render: file('src/public/render.tsx') }, output: { entryFileNames: '[name].js' } },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        modulePreload: { polyfill: false },
        // The pages' policy allows files of this origin and nothing inlined as data.
        assetsInlineLimit: 0,
        rollupOptions: { input: { public: file('src/public/enhance.ts'), office: file('office.html'), answer: file('answer.html') } },
      },
  ...(isSsrBuild ? { ssr: { noExternal: true as const }, define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  server: { host: '127.0.0.1' },
}))
