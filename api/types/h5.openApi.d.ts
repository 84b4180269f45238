import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5OpenApi {
    clearQuotaByAppSecret(params?: CallOptions): Promise<Result>;
    getApiQuota(params: H5OpenApiGetApiQuotaParams): Promise<Result<H5OpenApiGetApiQuotaResult>>;
    getRidInfo(params: H5OpenApiGetRidInfoParams): Promise<Result<H5OpenApiGetRidInfoResult>>;
    clearQuota(params?: CallOptions): Promise<Result>;
    clearApiQuota(params: H5OpenApiClearApiQuotaParams): Promise<Result>;
    callbackCheck(params: H5OpenApiCallbackCheckParams): Promise<Result<H5OpenApiCallbackCheckResult>>;
    getApiDomainIp(params?: CallOptions): Promise<Result<H5OpenApiGetApiDomainIpResult>>;
    getCallbackIp(params?: CallOptions): Promise<Result<H5OpenApiGetCallbackIpResult>>;
}
export interface H5OpenApiGetApiQuotaParams extends CallOptions {
    cgi_path: string;
}
export interface H5OpenApiGetApiQuotaResult {
    quota: {
        daily_limit?: number;
        used?: number;
        remain?: number;
    };
    rate_limit?: {
        call_count?: number;
        refresh_second?: number;
    };
    component_rate_limit?: {
        call_count?: number;
        refresh_second?: number;
    };
}
export interface H5OpenApiGetRidInfoParams extends CallOptions {
    rid: string;
}
export interface H5OpenApiGetRidInfoResult {
    request: {
        invoke_time?: number;
        cost_in_ms?: number;
        request_url?: string;
        request_body?: string;
        response_body?: string;
        client_ip?: string;
    };
}
export interface H5OpenApiClearApiQuotaParams extends CallOptions {
    cgi_path: string;
}
export interface H5OpenApiCallbackCheckParams extends CallOptions {
    action: "dns" | "ping" | "all";
    check_operator: "CHINANET" | "UNICOM" | "CAP" | "DEFAULT";
}
export interface H5OpenApiCallbackCheckResult {
    dns?: Array<{
        ip?: string;
        real_operator?: string;
    }>;
    ping?: Array<{
        ip?: string;
        from_operator?: string;
        package_loss?: string;
    }>;
}
export interface H5OpenApiGetApiDomainIpResult {
    ip_list: Array<string>;
}
export interface H5OpenApiGetCallbackIpResult {
    ip_list: Array<string>;
}
