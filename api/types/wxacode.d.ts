import { Bytes, CallOptions, Failure, Result } from "../index.cjs";
export interface WeixinWxacode {
    getUnlimited(params: WxacodeGetUnlimitedParams): Promise<Bytes | Failure>;
    createQRCode(params: WxacodeCreateQRCodeParams): Promise<Result>;
    get(params: WxacodeGetParams): Promise<Result>;
}
export interface WxacodeGetUnlimitedParams extends CallOptions {
    scene: string;
    page?: string | undefined;
    check_path?: boolean | undefined;
    env_version?: "release" | "trial" | "develop" | undefined;
    width?: number | undefined;
    auto_color?: boolean | undefined;
    line_color?: {
        r?: number | string | undefined;
        g?: number | string | undefined;
        b?: number | string | undefined;
    } | undefined;
    is_hyaline?: boolean | undefined;
}
export interface WxacodeCreateQRCodeParams extends CallOptions {
    path: string;
    width?: number | undefined;
}
export interface WxacodeGetParams extends CallOptions {
    path: string;
    width?: number | undefined;
    auto_color?: boolean | undefined;
    line_color?: {
        r?: string | number | undefined;
        g?: string | number | undefined;
        b?: string | number | undefined;
    } | undefined;
    is_hyaline?: boolean | undefined;
    env_version?: "release" | "trial" | "develop" | undefined;
}
