import { CallOptions, Requested, Result } from "../index.cjs";
export interface WeixinFunctions {
    request<T = any>(params: RequestParams): Promise<Requested<T>>;
    loginByWeixin(params?: CallOptions): Promise<Result>;
}
export interface RequestParams extends CallOptions {
    url: string;
    method?: "GET" | "POST" | "get" | "post" | undefined;
    data?: unknown;
    headers?: Record<string, string> | undefined;
}
