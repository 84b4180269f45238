// No function pages, for who looks at the loader's source. The build puts another in its place: how each function pages, by its name.

export const pagings = {}
