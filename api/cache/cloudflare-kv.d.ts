import { WeixinCache } from "../index.cjs";
export declare function kvCache(namespace: KvNamespace): WeixinCache;
export interface KvNamespace {
    get(key: string): Promise<string | null>;
    put(key: string, value: string, options: {
        expirationTtl: number;
    }): Promise<void>;
    delete(key: string): Promise<void>;
}
