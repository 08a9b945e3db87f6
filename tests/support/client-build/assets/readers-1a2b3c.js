export const readers = 'a file of the web build'
