import { AppidInfo, CallOptions, Result } from "../index.cjs";
export interface WeixinAppAuth {
    getAccessToken(params: AppAuthGetAccessTokenParams): Promise<Result<AppAuthGetAccessTokenResult>>;
    getUserInfo(params: AppAuthGetUserInfoParams): Promise<Result<AppAuthGetUserInfoResult>>;
    getAppidInfo(params?: CallOptions): AppidInfo;
}
export interface AppAuthGetAccessTokenParams extends CallOptions {
    code: string;
}
export interface AppAuthGetAccessTokenResult {
    access_token: string;
    expires_in: number;
    refresh_token: string;
    openid: string;
    scope: string;
    unionid?: string;
}
export interface AppAuthGetUserInfoParams extends CallOptions {
    access_token: string;
    openid: string;
    lang?: "zh_CN" | "zh_TW" | "en" | (string & {}) | undefined;
}
export interface AppAuthGetUserInfoResult {
    openid: string;
    unionid?: string;
    nickname: string;
    headimgurl: string;
    avatar: string;
    sex: number;
    gender: number;
    country?: string;
    province?: string;
    city?: string;
    privilege?: Array<string>;
}
