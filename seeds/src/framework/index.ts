export { FrameworkFilesError, type FileProblem } from './file-problem.ts'
export { loadFramework, type LoadedFramework } from './load-framework.ts'
export { frameworkFolder, readFrameworkFiles, type FrameworkFiles } from './read-framework-files.ts'
