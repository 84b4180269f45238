import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5Media {
    uploadImg(params: H5MediaUploadImgParams): Promise<Result<H5MediaUploadImgResult>>;
    upload(params: H5MediaUploadParams): Promise<Result<H5MediaUploadResult>>;
    get(params: H5MediaGetParams): Promise<Result<H5MediaGetResult>>;
    getFromJSSDK(params: H5MediaGetFromJSSDKParams): Promise<Result>;
}
export interface H5MediaUploadImgParams extends CallOptions {
    media: FileLike;
}
export interface H5MediaUploadImgResult {
    url: string;
}
export interface H5MediaUploadParams extends CallOptions {
    type: "image" | "voice" | "video" | "thumb";
    media: FileLike;
}
export interface H5MediaUploadResult {
    type: string;
    media_id?: string;
    created_at?: number;
}
export interface H5MediaGetParams extends CallOptions {
    media_id: string;
}
export interface H5MediaGetResult {
    video_url?: string;
}
export interface H5MediaGetFromJSSDKParams extends CallOptions {
    media_id: string;
}
