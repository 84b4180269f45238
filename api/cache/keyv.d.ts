import { WeixinCache } from "../index.cjs";
export declare function keyvCache(keyv: KeyvLike): WeixinCache;
export interface KeyvLike {
    get(...args: any[]): any;
    set(...args: any[]): any;
    delete(...args: any[]): any;
    on(...args: any[]): any;
}
