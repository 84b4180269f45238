import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5Voice {
    addForText(params: H5VoiceAddForTextParams): Promise<Result>;
    translate(params: H5VoiceTranslateParams): Promise<Result<H5VoiceTranslateResult>>;
    queryTextResult(params: H5VoiceQueryTextResultParams): Promise<Result<H5VoiceQueryTextResultResult>>;
}
export interface H5VoiceAddForTextParams extends CallOptions {
    format: "mp3";
    voice_id: string;
    lang?: "zh_CN" | "en_US" | undefined;
    media: FileLike;
}
export interface H5VoiceTranslateParams extends CallOptions {
    lfrom: "zh_CN" | "en_US";
    lto: "zh_CN" | "en_US";
    content: string;
}
export interface H5VoiceTranslateResult {
    from_content?: string;
    to_content: string;
}
export interface H5VoiceQueryTextResultParams extends CallOptions {
    voice_id: string;
    lang?: "zh_CN" | "en_US" | undefined;
}
export interface H5VoiceQueryTextResultResult {
    result: string;
}
