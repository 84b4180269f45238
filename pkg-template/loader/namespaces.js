// An empty catalogue, for who looks at the loader's source. The build puts another in its place: a function for each namespace, that reads its
// text, and the number of the build.

export const texts = {}
export const build = 'source'
