import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinSecurity {
    msgSecCheck(params: SecurityMsgSecCheckParams): Promise<Result<SecurityMsgSecCheckResult>>;
    imgSecCheck(params: SecurityImgSecCheckParams): Promise<Result<SecurityImgSecCheckResult>>;
    imgSecCheckAsync(params: SecurityImgSecCheckAsyncParams): Promise<Result<SecurityImgSecCheckAsyncResult>>;
}
export interface SecurityMsgSecCheckParams extends CallOptions {
    content: string;
    version?: 1 | 2 | "1" | "2" | undefined;
    scene?: 1 | 2 | 3 | 4 | string | undefined;
    openid?: string | undefined;
    title?: string | undefined;
    nickname?: string | undefined;
    signature?: string | undefined;
}
export interface SecurityMsgSecCheckResult {
    result?: {
        suggest: "risky" | "pass" | "review";
        label: 100 | 10001 | 20001 | 20002 | 20003 | 20006 | 20008 | 20012 | 20013 | 21000 | (number & {});
    };
    detail?: Array<{
        strategy: string;
        errcode: number;
        suggest?: "risky" | "pass" | "review";
        label?: 100 | 10001 | 20001 | 20002 | 20003 | 20006 | 20008 | 20012 | 20013 | 21000 | (number & {});
        keyword?: string;
        prob?: number;
        level?: number;
    }>;
    trace_id?: string;
}
interface SecurityImgSecCheckCommon extends CallOptions {
    media_type?: 1 | 2 | (number & {}) | undefined;
    version?: number | "1" | "2" | undefined;
}
export type SecurityImgSecCheckParams = SecurityImgSecCheckCommon & ({
    base64: string;
} | {
    dataBuffer: FileLike;
} | {
    media_url: string;
    scene: 1 | 2 | 3 | 4 | (number & {});
    openid: string;
});
export interface SecurityImgSecCheckResult {
    trace_id?: string;
}
export interface SecurityImgSecCheckAsyncParams extends CallOptions {
    media_url: string;
    media_type?: 1 | 2 | undefined;
    version?: 2 | undefined;
    scene: 1 | 2 | 3 | 4;
    openid: string;
}
export interface SecurityImgSecCheckAsyncResult {
    trace_id: string;
}
