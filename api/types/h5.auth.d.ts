import { AppidInfo, CallOptions, Result } from "../index.cjs";
export interface WeixinH5Auth {
    getAccessToken(params?: CallOptions): Promise<string>;
    code2Session(params: H5AuthCode2SessionParams): Promise<Result<H5AuthCode2SessionResult>>;
    getJsapiTicket(params?: CallOptions): Promise<Result<H5AuthGetJsapiTicketResult>>;
    getJsapiSign(params: H5AuthGetJsapiSignParams): Promise<Result<H5AuthGetJsapiSignResult>>;
    getAppidInfo(params?: CallOptions): AppidInfo;
    refreshToken(params: H5AuthRefreshTokenParams): Promise<Result<H5AuthRefreshTokenResult>>;
    checkToken(params: H5AuthCheckTokenParams): Promise<Result>;
    getUserInfo(params: H5AuthGetUserInfoParams): Promise<Result<H5AuthGetUserInfoResult>>;
}
export type H5AuthCode2SessionParams = CallOptions & ({
    code: string;
} | {
    js_code: string;
});
export interface H5AuthCode2SessionResult {
    openid: string;
    unionid?: string;
    access_token: string;
    accessToken: string;
    expires_in: number;
    expiresIn: number;
    refresh_token: string;
    refreshToken: string;
    scope: string;
    is_snapshotuser?: number;
    appid: string;
}
export interface H5AuthGetJsapiTicketResult {
    appid: string;
    jsapi_ticket: string;
}
export interface H5AuthGetJsapiSignParams extends CallOptions {
    url: string;
}
export interface H5AuthGetJsapiSignResult {
    url: string;
    appid: string;
    config: {
        appId: string;
        timestamp: number;
        nonceStr: string;
        signature: string;
    };
}
export interface H5AuthRefreshTokenParams extends CallOptions {
    grant_type?: "refresh_token" | undefined;
    refresh_token: string;
}
export interface H5AuthRefreshTokenResult {
    access_token: string;
    expires_in: number;
    refresh_token: string;
    openid: string;
    scope?: string;
}
export interface H5AuthCheckTokenParams extends CallOptions {
    openid: string;
    access_token: string;
}
export interface H5AuthGetUserInfoParams extends CallOptions {
    openid: string;
    lang?: "zh_CN" | "zh_TW" | "en" | undefined;
    access_token: string;
}
export interface H5AuthGetUserInfoResult {
    openid: string;
    nickname?: string;
    sex?: 0 | 1 | 2;
    headimgurl?: string;
    unionid?: string;
    province?: string;
    city?: string;
    country?: string;
    privilege?: Array<string>;
}
