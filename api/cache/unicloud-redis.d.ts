import { WeixinCache } from "../index.cjs";
export declare function unicloudRedisCache(redis?: UnicloudRedis | null, options?: {
    prefix?: string | undefined;
}): Required<WeixinCache>;
export interface UnicloudRedis {
    get(...args: any[]): any;
    set(...args: any[]): any;
    del(...args: any[]): any;
    eval(...args: any[]): any;
}
