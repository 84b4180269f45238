import { CallOptions, Result } from "../index.cjs";
export interface WeixinUrllink {
    generate(params?: UrllinkGenerateParams): Promise<Result<UrllinkGenerateResult>>;
    query(params?: UrllinkQueryParams): Promise<Result<UrllinkQueryResult>>;
}
export interface UrllinkGenerateParams extends CallOptions {
    path?: string | undefined;
    query?: string | undefined;
    is_expire?: boolean | undefined;
    expire_type?: 0 | 1 | undefined;
    iexpire_type?: 0 | 1 | undefined;
    expire_time?: number | undefined;
    expire_interval?: number | undefined;
    cloud_base?: {
        env: string;
        domain?: string | undefined;
        path?: string | undefined;
        query?: string | undefined;
        resource_appid?: string | undefined;
    } | undefined;
    env_version?: "release" | "trial" | "develop" | undefined;
}
export interface UrllinkGenerateResult {
    url_link: string;
}
export interface UrllinkQueryParams extends CallOptions {
    url_link?: string | undefined;
    query_type?: 0 | 1 | undefined;
}
export interface UrllinkQueryResult {
    url_link_info?: {
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
