import { WeixinCache } from "../index.cjs";
export declare function unicloudDbCache(db?: UnicloudDatabase | null, options?: {
    collection?: string | undefined;
}): WeixinCache;
export interface UnicloudDatabase {
    collection(name: string): any;
}
