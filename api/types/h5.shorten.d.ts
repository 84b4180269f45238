import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Shorten {
    fetch(params: H5ShortenFetchParams): Promise<Result<H5ShortenFetchResult>>;
    gen(params: H5ShortenGenParams): Promise<Result<H5ShortenGenResult>>;
}
export interface H5ShortenFetchParams extends CallOptions {
    short_key: string;
}
export interface H5ShortenFetchResult {
    long_data: string;
    create_time?: number;
    expire_seconds?: number;
}
export interface H5ShortenGenParams extends CallOptions {
    long_data: string;
    expire_seconds?: number | undefined;
}
export interface H5ShortenGenResult {
    short_key: string;
}
