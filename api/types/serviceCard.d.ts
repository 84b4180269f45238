import { CallOptions, Result } from "../index.cjs";
export interface WeixinServiceCard {
    setUserNotifyExt(params: ServiceCardSetUserNotifyExtParams): Promise<Result>;
    getUserNotify(params: ServiceCardGetUserNotifyParams): Promise<Result<ServiceCardGetUserNotifyResult>>;
    setUserNotify(params: ServiceCardSetUserNotifyParams): Promise<Result>;
}
export interface ServiceCardSetUserNotifyExtParams extends CallOptions {
    openid: string;
    notify_type: number;
    notify_code: string;
    ext_json: object | string;
}
export interface ServiceCardGetUserNotifyParams extends CallOptions {
    openid: string;
    notify_code: string;
    notify_type: number;
}
export interface ServiceCardGetUserNotifyResult {
    notify_info: {
        notify_type?: number;
        content_json?: string;
        code_state?: 0 | 1 | 2 | 10 | (number & {});
        code_expire_time?: number;
    };
}
export interface ServiceCardSetUserNotifyParams extends CallOptions {
    openid: string;
    notify_type: number;
    notify_code: string;
    content_json: object | string;
    check_json?: object | string | undefined;
}
