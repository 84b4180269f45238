import { CallOptions, Result } from "../index.cjs";
export interface WeixinShortlink {
    generate(params: ShortlinkGenerateParams): Promise<Result<ShortlinkGenerateResult>>;
}
export interface ShortlinkGenerateParams extends CallOptions {
    page_url: string;
    page_title?: string | undefined;
    is_permanent?: boolean | undefined;
}
export interface ShortlinkGenerateResult {
    link: string;
}
