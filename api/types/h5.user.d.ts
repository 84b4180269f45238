import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5User {
    batchUnblacklist(params: H5UserBatchUnblacklistParams): Promise<Result>;
    batchGetInfo(params: H5UserBatchGetInfoParams): Promise<Result<H5UserBatchGetInfoResult>>;
    batchBlacklist(params: H5UserBatchBlacklistParams): Promise<Result>;
    getList(params?: H5UserGetListParams): Promise<Result<H5UserGetListResult>>;
    getInfo(params: H5UserGetInfoParams): Promise<Result<H5UserGetInfoResult>>;
    getBlacklist(params?: H5UserGetBlacklistParams): Promise<Result<H5UserGetBlacklistResult>>;
    updateRemark(params: H5UserUpdateRemarkParams): Promise<Result>;
    changeOpenid(params: H5UserChangeOpenidParams): Promise<Result<H5UserChangeOpenidResult>>;
}
export interface H5UserBatchUnblacklistParams extends CallOptions {
    openid_list: ReadonlyArray<string>;
}
export interface H5UserBatchGetInfoParams extends CallOptions {
    user_list: ReadonlyArray<{
        openid: string;
        lang?: "zh_CN" | "zh_TW" | "en" | undefined;
    }>;
}
export interface H5UserBatchGetInfoResult {
    user_info_list: Array<{
        subscribe: 0 | 1;
        openid: string;
        nickname?: string;
        sex?: number;
        language?: string;
        city?: string;
        province?: string;
        country?: string;
        headimgurl?: string;
        subscribe_time?: number;
        unionid?: string;
        remark?: string;
        groupid?: number;
        tagid_list?: Array<number>;
        subscribe_scene?: "ADD_SCENE_SEARCH" | "ADD_SCENE_ACCOUNT_MIGRATION" | "ADD_SCENE_PROFILE_CARD" | "ADD_SCENE_QR_CODE" | "ADD_SCENE_PROFILE_LINK" | "ADD_SCENE_PROFILE_ITEM" | "ADD_SCENE_PAID" | "ADD_SCENE_WECHAT_ADVERTISEMENT" | "ADD_SCENE_REPRINT" | "ADD_SCENE_LIVESTREAM" | "ADD_SCENE_CHANNELS" | "ADD_SCENE_WXA" | "ADD_SCENE_OTHERS" | (string & {});
        qr_scene?: number;
        qr_scene_str?: string;
    }>;
}
export interface H5UserBatchBlacklistParams extends CallOptions {
    openid_list: ReadonlyArray<string>;
}
export interface H5UserGetListParams extends CallOptions {
    next_openid?: string | undefined;
}
export interface H5UserGetListResult {
    total: number;
    count: number;
    data?: {
        openid?: Array<string>;
    };
    next_openid?: string;
}
export interface H5UserGetInfoParams extends CallOptions {
    openid: string;
    lang?: "zh_CN" | "zh_TW" | "en" | undefined;
}
export interface H5UserGetInfoResult {
    subscribe: 0 | 1;
    openid: string;
    language?: string;
    subscribe_time?: number;
    unionid?: string;
    remark?: string;
    groupid?: number;
    tagid_list?: Array<number>;
    subscribe_scene?: "ADD_SCENE_SEARCH" | "ADD_SCENE_ACCOUNT_MIGRATION" | "ADD_SCENE_PROFILE_CARD" | "ADD_SCENE_QR_CODE" | "ADD_SCENE_PROFILE_LINK" | "ADD_SCENE_PROFILE_ITEM" | "ADD_SCENE_PAID" | "ADD_SCENE_WECHAT_ADVERTISEMENT" | "ADD_SCENE_REPRINT" | "ADD_SCENE_LIVESTREAM" | "ADD_SCENE_CHANNELS" | "ADD_SCENE_WXA" | "ADD_SCENE_OTHERS" | (string & {});
    qr_scene?: number;
    qr_scene_str?: string;
}
export interface H5UserGetBlacklistParams extends CallOptions {
    begin_openid?: string | undefined;
}
export interface H5UserGetBlacklistResult {
    total: number;
    count: number;
    data?: {
        openid?: Array<string>;
    };
    next_openid?: string;
}
export interface H5UserUpdateRemarkParams extends CallOptions {
    openid: string;
    remark: string;
}
export interface H5UserChangeOpenidParams extends CallOptions {
    from_appid: string;
    openid_list: ReadonlyArray<string>;
}
export interface H5UserChangeOpenidResult {
    result_list: Array<{
        ori_openid?: string;
        new_openid?: string;
        err_msg?: string;
    }>;
}
