import { CallOptions, Result } from "../index.cjs";
export interface WeixinH5Draft {
    delete(params: H5DraftDeleteParams): Promise<Result>;
    add(params: H5DraftAddParams): Promise<Result<H5DraftAddResult>>;
    update(params: H5DraftUpdateParams): Promise<Result>;
    batchGet(params: H5DraftBatchGetParams): Promise<Result<H5DraftBatchGetResult>>;
    count(params?: CallOptions): Promise<Result<H5DraftCountResult>>;
    get(params: H5DraftGetParams): Promise<Result<H5DraftGetResult>>;
}
export interface H5DraftDeleteParams extends CallOptions {
    media_id: string;
}
export interface H5DraftAddParams extends CallOptions {
    articles: ReadonlyArray<{
        article_type?: "news" | "newspic" | undefined;
        title: string;
        author?: string | undefined;
        digest?: string | undefined;
        content: string;
        content_source_url?: string | undefined;
        thumb_media_id?: string | undefined;
        need_open_comment?: 0 | 1 | undefined;
        only_fans_can_comment?: 0 | 1 | undefined;
        pic_crop_235_1?: string | undefined;
        pic_crop_1_1?: string | undefined;
        image_info?: {
            image_list: ReadonlyArray<{
                image_media_id: string;
            }>;
        } | undefined;
        cover_info?: {
            crop_percent_list?: ReadonlyArray<{
                ratio?: "1_1" | "16_9" | "2.35_1" | undefined;
                x1?: string | undefined;
                y1?: string | undefined;
                x2?: string | undefined;
                y2?: string | undefined;
            }> | undefined;
        } | undefined;
        product_info?: {
            footer_product_info?: {
                product_key?: string | undefined;
            } | undefined;
        } | undefined;
    }>;
}
export interface H5DraftAddResult {
    media_id: string;
}
export interface H5DraftUpdateParams extends CallOptions {
    media_id: string;
    index: number;
    articles: {
        article_type?: "news" | "newspic" | undefined;
        title: string;
        author?: string | undefined;
        digest?: string | undefined;
        content: string;
        content_source_url?: string | undefined;
        thumb_media_id?: string | undefined;
        need_open_comment?: 0 | 1 | undefined;
        only_fans_can_comment?: 0 | 1 | undefined;
        pic_crop_235_1?: string | undefined;
        pic_crop_1_1?: string | undefined;
        image_info?: {
            image_list: ReadonlyArray<{
                image_media_id: string;
            }>;
        } | undefined;
        cover_info?: {
            crop_percent_list?: ReadonlyArray<{
                ratio?: "1_1" | "16_9" | "2.35_1" | undefined;
                x1?: string | undefined;
                y1?: string | undefined;
                x2?: string | undefined;
                y2?: string | undefined;
            }> | undefined;
        } | undefined;
        product_info?: {
            footer_product_info?: {
                product_key?: string | undefined;
            } | undefined;
        } | undefined;
    };
}
export interface H5DraftBatchGetParams extends CallOptions {
    offset: number;
    count: number;
    no_content?: 0 | 1 | undefined;
}
export interface H5DraftBatchGetResult {
    total_count: number;
    item_count: number;
    item?: Array<{
        media_id?: string;
        content?: {
            news_item?: Array<{
                article_type?: "news" | "newspic";
                title?: string;
                author?: string;
                digest?: string;
                content?: string;
                content_source_url?: string;
                thumb_media_id?: string;
                need_open_comment?: 0 | 1;
                only_fans_can_comment?: 0 | 1;
                image_info?: {
                    image_list?: Array<{
                        image_media_id?: string;
                    }>;
                };
                product_info?: {
                    footer_product_info?: {
                        product_key?: string;
                    };
                };
                url?: string;
            }>;
        };
        update_time?: number;
    }>;
}
export interface H5DraftCountResult {
    total_count: number;
}
export interface H5DraftGetParams extends CallOptions {
    media_id: string;
}
export interface H5DraftGetResult {
    news_item: Array<{
        article_type?: "news" | "newspic";
        title?: string;
        author?: string;
        digest?: string;
        content?: string;
        content_source_url?: string;
        thumb_media_id?: string;
        need_open_comment?: 0 | 1;
        only_fans_can_comment?: 0 | 1;
        image_info?: {
            image_list?: Array<{
                image_media_id?: string;
            }>;
        };
        product_info?: {
            footer_product_info?: {
                product_key?: string;
            };
        };
        url?: string;
    }>;
}
