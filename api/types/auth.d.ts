import { AppidInfo, CallOptions, Result } from "../index.cjs";
export interface WeixinAuth {
    getAccessToken(params?: CallOptions): Promise<string>;
    code2Session(params: AuthCode2SessionParams): Promise<Result<AuthCode2SessionResult>>;
    code2SessionMpWeixin(params: AuthCode2SessionMpWeixinParams): Promise<Result<AuthCode2SessionMpWeixinResult>>;
    getAppidInfo(params?: CallOptions): AppidInfo;
    getPaidUnionId(params: AuthGetPaidUnionIdParams): Promise<Result<AuthGetPaidUnionIdResult>>;
}
interface AuthCode2SessionCommon extends CallOptions {
    platform?: "mp-weixin" | "h5-weixin" | "app" | "app-plus" | "h5" | "web" | undefined;
}
export type AuthCode2SessionParams = AuthCode2SessionCommon & ({
    js_code: string;
} | {
    code: string;
});
export interface AuthCode2SessionResult {
    openid: string;
    unionid?: string;
    session_key: string;
    sessionKey: string;
    appid: string;
    access_token?: string;
    accessToken?: string;
    expires_in?: number;
    expiresIn?: number;
    refresh_token?: string;
    refreshToken?: string;
    scope?: string;
}
export type AuthCode2SessionMpWeixinParams = CallOptions & ({
    js_code: string;
} | {
    code: string;
});
export interface AuthCode2SessionMpWeixinResult {
    openid: string;
    unionid?: string;
    session_key: string;
    sessionKey: string;
    appid: string;
}
interface AuthGetPaidUnionIdCommon extends CallOptions {
    openid: string;
}
export type AuthGetPaidUnionIdParams = AuthGetPaidUnionIdCommon & ({
    transaction_id: string;
} | {
    mch_id: string;
    out_trade_no: string;
});
export interface AuthGetPaidUnionIdResult {
    unionid: string;
}
