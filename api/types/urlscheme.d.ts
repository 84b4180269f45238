import { CallOptions, Result } from "../index.cjs";
export interface WeixinUrlscheme {
    generate(params?: UrlschemeGenerateParams): Promise<Result<UrlschemeGenerateResult>>;
    query(params?: UrlschemeQueryParams): Promise<Result<UrlschemeQueryResult>>;
    generateNFCScheme(params: UrlschemeGenerateNFCSchemeParams): Promise<Result<UrlschemeGenerateNFCSchemeResult>>;
}
export interface UrlschemeGenerateParams extends CallOptions {
    jump_wxa?: {
        path?: string | undefined;
        query?: string | undefined;
        env_version?: "release" | "trial" | "develop" | undefined;
    } | undefined;
    is_expire?: boolean | undefined;
    expire_type?: number | undefined;
    iexpire_type?: number | undefined;
    expire_time?: number | undefined;
    expire_interval?: number | undefined;
}
export interface UrlschemeGenerateResult {
    openlink: string;
}
export interface UrlschemeQueryParams extends CallOptions {
    scheme?: string | undefined;
    query_type?: 0 | 1 | undefined;
}
export interface UrlschemeQueryResult {
    scheme_info?: {
        appid?: string;
        path?: string;
        query?: string;
        create_time?: number;
        expire_time?: number;
        env_version?: "release" | "trial" | "develop";
    };
    quota_info?: {
        remain_visit_quota?: number;
    };
}
export interface UrlschemeGenerateNFCSchemeParams extends CallOptions {
    jump_wxa?: {
        path?: string | undefined;
        query?: string | undefined;
        env_version?: "release" | "trial" | "develop" | undefined;
    } | undefined;
    model_id: string;
    sn?: string | undefined;
}
export interface UrlschemeGenerateNFCSchemeResult {
    openlink: string;
}
