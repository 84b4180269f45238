/** Compiles where the two types are one. */
export function same<Left, Right>(_: Same<Left, Right>): void {}

type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false
