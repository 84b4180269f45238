import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinMedia {
    upload(params: MediaUploadParams): Promise<Result<MediaUploadResult>>;
    get(params: MediaGetParams): Promise<Result<MediaGetResult>>;
}
export interface MediaUploadParams extends CallOptions {
    type: "image" | "voice" | "video" | "thumb";
    media: FileLike;
}
export interface MediaUploadResult {
    type: string;
    media_id?: string;
    created_at?: number;
}
export interface MediaGetParams extends CallOptions {
    media_id: string;
}
export interface MediaGetResult {
    video_url?: string;
}
