import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Qrcode {
    jumpDelete(params: H5QrcodeJumpDeleteParams): Promise<Result>;
    jumpPublish(params: H5QrcodeJumpPublishParams): Promise<Result>;
    jumpAdd(params: H5QrcodeJumpAddParams): Promise<Result>;
    create(params: H5QrcodeCreateParams): Promise<Result<H5QrcodeCreateResult>>;
    jumpGet(params?: H5QrcodeJumpGetParams): Promise<Result<H5QrcodeJumpGetResult>>;
}
export interface H5QrcodeJumpDeleteParams extends CallOptions {
    prefix: string;
    wxa_appid?: string | undefined;
}
export interface H5QrcodeJumpPublishParams extends CallOptions {
    prefix: string;
}
export interface H5QrcodeJumpAddParams extends CallOptions {
    prefix: string;
    wxa_appid?: string | undefined;
    path: string;
    is_edit: 0 | 1;
    open_version?: 1 | 2 | 3 | undefined;
    debug_url?: ReadonlyArray<string> | undefined;
    permit_sub_rule?: 1 | 2 | undefined;
}
export interface H5QrcodeCreateParams extends CallOptions {
    expire_seconds?: number | undefined;
    action_name: "QR_SCENE" | "QR_STR_SCENE" | "QR_LIMIT_SCENE" | "QR_LIMIT_STR_SCENE";
    action_info: {
        scene: {
            scene_id?: number | undefined;
            scene_str?: string | undefined;
        };
    };
}
export interface H5QrcodeCreateResult {
    ticket: string;
    expire_seconds?: number;
    url: string;
}
export interface H5QrcodeJumpGetParams extends CallOptions {
    wxa_appid?: string | undefined;
    get_type?: 0 | 1 | 2 | undefined;
    prefix_list?: ReadonlyArray<string> | undefined;
    page_num?: number | undefined;
    page_size?: number | undefined;
}
export interface H5QrcodeJumpGetResult {
    rule_list: Array<{
        prefix?: string;
        path?: string;
        state?: 1 | 2;
        open_version?: 1 | 2 | 3;
        debug_url?: Array<string>;
    }>;
    qrcodejump_open?: number;
    list_size?: number;
    qrcodejump_pub_quota?: number;
    total_count?: number;
}
