import { CallOptions, FileLike, Result } from "../index.cjs";
export interface WeixinH5Material {
    add(params: H5MaterialAddParams): Promise<Result<H5MaterialAddResult>>;
    delete(params: H5MaterialDeleteParams): Promise<Result>;
    get(params: H5MaterialGetParams): Promise<Result<H5MaterialGetResult>>;
    batchGet(params: H5MaterialBatchGetParams): Promise<Result<H5MaterialBatchGetResult>>;
    getCount(params?: CallOptions): Promise<Result<H5MaterialGetCountResult>>;
}
export interface H5MaterialAddParams extends CallOptions {
    type: "image" | "voice" | "video" | "thumb";
    media: FileLike;
    description?: {
        title?: string | undefined;
        introduction?: string | undefined;
    } | undefined;
}
export interface H5MaterialAddResult {
    media_id: string;
    url?: string;
}
export interface H5MaterialDeleteParams extends CallOptions {
    media_id: string;
}
export interface H5MaterialGetParams extends CallOptions {
    media_id: string;
}
export interface H5MaterialGetResult {
    news_item?: Array<{
        title?: string;
        thumb_media_id?: string;
        show_cover_pic?: 0 | 1;
        author?: string;
        digest?: string;
        content?: string;
        url?: string;
        content_source_url?: string;
    }>;
    title?: string;
    description?: string;
    down_url?: string;
}
export interface H5MaterialBatchGetParams extends CallOptions {
    type: "image" | "video" | "voice" | "news";
    offset: number;
    count: number;
}
export interface H5MaterialBatchGetResult {
    item?: Array<{
        media_id?: string;
        content?: {
            news_item?: Array<{
                title?: string;
                author?: string;
                digest?: string;
                content?: string;
                content_source_url?: string;
                thumb_media_id?: string;
                show_cover_pic?: 0 | 1;
                url?: string;
                thumb_url?: string;
            }>;
        };
        update_time?: number;
        name?: string;
        url?: string;
    }>;
    total_count: number;
    item_count: number;
}
export interface H5MaterialGetCountResult {
    voice_count: number;
    video_count: number;
    image_count: number;
    news_count: number;
}
