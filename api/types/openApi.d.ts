import { CallOptions, Result } from "../index.cjs";
export interface WeixinOpenApi {
    clearQuotaByAppSecret(params?: CallOptions): Promise<Result>;
    getApiQuota(params: OpenApiGetApiQuotaParams): Promise<Result<OpenApiGetApiQuotaResult>>;
    getRidInfo(params: OpenApiGetRidInfoParams): Promise<Result<OpenApiGetRidInfoResult>>;
    callbackCheck(params: OpenApiCallbackCheckParams): Promise<Result<OpenApiCallbackCheckResult>>;
    getApiDomainIp(params?: CallOptions): Promise<Result<OpenApiGetApiDomainIpResult>>;
    getCallbackIp(params?: CallOptions): Promise<Result<OpenApiGetCallbackIpResult>>;
    clearQuota(params?: CallOptions): Promise<Result>;
    clearApiQuota(params: OpenApiClearApiQuotaParams): Promise<Result>;
}
export interface OpenApiGetApiQuotaParams extends CallOptions {
    cgi_path: string;
}
export interface OpenApiGetApiQuotaResult {
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
export interface OpenApiGetRidInfoParams extends CallOptions {
    rid: string;
}
export interface OpenApiGetRidInfoResult {
    request: {
        invoke_time?: number;
        cost_in_ms?: number;
        request_url?: string;
        request_body?: string;
        response_body?: string;
        client_ip?: string;
    };
}
export interface OpenApiCallbackCheckParams extends CallOptions {
    action: "dns" | "ping" | "all";
    check_operator: "CHINANET" | "UNICOM" | "CAP" | "DEFAULT";
}
export interface OpenApiCallbackCheckResult {
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
export interface OpenApiGetApiDomainIpResult {
    ip_list: Array<string>;
}
export interface OpenApiGetCallbackIpResult {
    ip_list: Array<string>;
}
export interface OpenApiClearApiQuotaParams extends CallOptions {
    cgi_path: string;
}
