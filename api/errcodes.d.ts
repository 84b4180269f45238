import { Instance, Weixin } from "./index.cjs";
export declare function explain(code: number | string, name?: FunctionName): Explanation | undefined;
export interface Explanation {
    code: number;
    meaning: string;
    advice: string;
    msg: string;
}
export type FunctionName = NamesOf<Omit<Weixin, keyof Instance>>;
type NamesOf<Node> = {
    [Key in keyof Node & string]: Node[Key] extends (...params: any[]) => unknown ? Key : `${Key}.${NamesOf<Node[Key]>}`;
}[keyof Node & string];
export {};
