import { CallOptions, Requested } from "../index.cjs";
export interface WeixinH5 {
    request<T = any>(params: H5RequestParams): Promise<Requested<T>>;
}
export interface H5RequestParams extends CallOptions {
    url: string;
    method?: "GET" | "POST" | "get" | "post" | undefined;
    data?: unknown;
    headers?: Record<string, string> | undefined;
}
