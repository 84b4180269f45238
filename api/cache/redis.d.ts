import { WeixinCache } from "../index.cjs";
export declare function redisCache(client: RedisClient, options?: {
    prefix?: string | undefined;
}): Required<WeixinCache>;
export interface RedisClient {
    get(...args: any[]): any;
    set(...args: any[]): any;
    del(...args: any[]): any;
    eval(...args: any[]): any;
}
