import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Freepublish {
    delete(params: H5FreepublishDeleteParams): Promise<Result>;
    get(params: H5FreepublishGetParams): Promise<Result<H5FreepublishGetResult>>;
    submit(params: H5FreepublishSubmitParams): Promise<Result<H5FreepublishSubmitResult>>;
    getArticle(params: H5FreepublishGetArticleParams): Promise<Result<H5FreepublishGetArticleResult>>;
    batchGet(params: H5FreepublishBatchGetParams): Promise<Result<H5FreepublishBatchGetResult>>;
}
export interface H5FreepublishDeleteParams extends CallOptions {
    article_id: string;
    index?: number | undefined;
}
export interface H5FreepublishGetParams extends CallOptions {
    publish_id: string | number;
}
export interface H5FreepublishGetResult {
    publish_id: string | number;
    publish_status: 0 | 1 | 2 | 3 | 4 | 5 | 6;
    article_id?: string;
    article_detail?: {
        count?: number;
        item?: Array<{
            idx?: number;
            article_url?: string;
        }>;
    };
    fail_idx?: Array<number>;
}
export interface H5FreepublishSubmitParams extends CallOptions {
    media_id: string;
}
export interface H5FreepublishSubmitResult {
    publish_id: string | number;
    msg_data_id?: string | number;
}
export interface H5FreepublishGetArticleParams extends CallOptions {
    article_id: string;
}
export interface H5FreepublishGetArticleResult {
    news_item: Array<{
        title?: string;
        author?: string;
        digest?: string;
        content?: string;
        content_source_url?: string;
        thumb_media_id?: string;
        thumb_url?: string;
        need_open_comment?: 0 | 1;
        only_fans_can_comment?: 0 | 1;
        url?: string;
        is_deleted?: boolean;
    }>;
}
export interface H5FreepublishBatchGetParams extends CallOptions {
    offset: number;
    count: number;
    no_content?: 0 | 1 | undefined;
}
export interface H5FreepublishBatchGetResult {
    total_count: number;
    item_count: number;
    item?: Array<{
        article_id?: string;
        content?: {
            news_item?: Array<{
                title?: string;
                author?: string;
                digest?: string;
                content?: string;
                content_source_url?: string;
                thumb_media_id?: string;
                thumb_url?: string;
                need_open_comment?: 0 | 1;
                only_fans_can_comment?: 0 | 1;
                url?: string;
                is_deleted?: boolean;
            }>;
        };
        update_time?: number;
    }>;
}
