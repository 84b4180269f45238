import { CallOptions, Failure, FileLike, Success, Weixin } from "./index.cjs";
export declare function uploadMedia(weixin: Weixin, params: UploadMediaParams): Promise<UploadMediaResult>;
export interface UploadMediaParams extends CallOptions {
    media: FileLike;
    media_name: string;
    media_type?: string | undefined;
    cover?: FileLike | undefined;
    cover_type?: string | undefined;
    source_context?: string | undefined;
    retries?: number | undefined;
    retryDelay?: number | undefined;
    onProgress?: ((progress: UploadProgress) => unknown) | undefined;
}
export interface UploadProgress {
    file: "media" | "cover";
    part_number: number;
    sent: number;
    total: number | undefined;
}
export type UploadMediaResult = (Success & UploadedMedia) | (Failure<UploadedMedia> & FailedUpload);
interface UploadedMedia {
    media_id: number;
    upload_id: string;
}
interface FailedUpload {
    step: "read" | "apply" | "part" | "commit";
    part_number?: number;
    resource_type?: number;
}
export {};
