import { WeixinCache } from "../index.cjs";
export declare function openBridgeCache(stores?: OpenBridgeStores): WeixinCache;
export interface OpenBridgeStores {
    redis?: {
        get(...args: any[]): any;
        set(...args: any[]): any;
        del(...args: any[]): any;
        eval(...args: any[]): any;
    } | undefined;
    db?: {
        collection(name: string): any;
    } | undefined;
}
