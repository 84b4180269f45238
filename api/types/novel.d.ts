import { CallOptions, Result } from "../index.cjs";
export interface WeixinNovel {
    createChapter(params: NovelCreateChapterParams): Promise<Result<NovelCreateChapterResult>>;
    auditBook(params: NovelAuditBookParams): Promise<Result>;
    createBook(params: NovelCreateBookParams): Promise<Result<NovelCreateBookResult>>;
    deleteBook(params: NovelDeleteBookParams): Promise<Result>;
    delBookAuth(params: NovelDelBookAuthParams): Promise<Result>;
    delBookAuthByAppid(params: NovelDelBookAuthByAppidParams): Promise<Result>;
    deleteChapter(params: NovelDeleteChapterParams): Promise<Result>;
    batchCreateChapter(params: NovelBatchCreateChapterParams): Promise<Result<NovelBatchCreateChapterResult>>;
    addBookAuth(params: NovelAddBookAuthParams): Promise<Result<NovelAddBookAuthResult>>;
    addBookAuthByAppid(params: NovelAddBookAuthByAppidParams): Promise<Result<NovelAddBookAuthByAppidResult>>;
    replaceChapter(params: NovelReplaceChapterParams): Promise<Result<NovelReplaceChapterResult>>;
    queryBookAuth(params: NovelQueryBookAuthParams): Promise<Result<NovelQueryBookAuthResult>>;
    queryBookAuthV2(params?: NovelQueryBookAuthV2Params): Promise<Result<NovelQueryBookAuthV2Result>>;
    updateBook(params: NovelUpdateBookParams): Promise<Result>;
    getBook(params: NovelGetBookParams): Promise<Result<NovelGetBookResult>>;
    listBook(params?: NovelListBookParams): Promise<Result<NovelListBookResult>>;
    getChapter(params?: NovelGetChapterParams): Promise<Result<NovelGetChapterResult>>;
    listChapter(params: NovelListChapterParams): Promise<Result<NovelListChapterResult>>;
    setRecmdNovel(params: NovelSetRecmdNovelParams): Promise<Result>;
    updateChapterSeq(params: NovelUpdateChapterSeqParams): Promise<Result>;
    reorderChapter(params: NovelReorderChapterParams): Promise<Result>;
    setPreviewSetting(params: NovelSetPreviewSettingParams): Promise<Result>;
    getPreviewSetting(params: NovelGetPreviewSettingParams): Promise<Result<NovelGetPreviewSettingResult>>;
}
export interface NovelCreateChapterParams extends CallOptions {
    book_id: string;
    chapter: {
        chapter_title: string;
        content: string;
        original_id?: string | undefined;
        seq?: number | undefined;
        custom_info?: string | undefined;
    };
}
export interface NovelCreateChapterResult {
    chapter_id: string;
}
export interface NovelAuditBookParams extends CallOptions {
    book_id: string;
}
export interface NovelCreateBookParams extends CallOptions {
    title: string;
    intro: string;
    cover_media_id: string;
    author: string;
    first_category_id: number;
    second_category_id: number;
    third_category_id: number;
    complete_status: 1 | 2;
    original_id?: string | undefined;
    chapter_order_method?: 0 | 1 | undefined;
    custom_info?: string | undefined;
    keyword_list?: ReadonlyArray<string> | undefined;
    awesome_paragraph?: string | undefined;
}
export interface NovelCreateBookResult {
    book_id: string;
}
export interface NovelDeleteBookParams extends CallOptions {
    book_id: string;
}
export interface NovelDelBookAuthParams extends CallOptions {
    book_id: string;
    grantee_appid: string;
}
export interface NovelDelBookAuthByAppidParams extends CallOptions {
    grantee_appid: string;
}
export interface NovelDeleteChapterParams extends CallOptions {
    book_id: string;
    chapter_id: string;
}
export interface NovelBatchCreateChapterParams extends CallOptions {
    book_id: string;
    chapter_list: ReadonlyArray<{
        chapter_title: string;
        content: string;
        original_id?: string | undefined;
        seq?: number | undefined;
        custom_info?: string | undefined;
    }>;
}
export interface NovelBatchCreateChapterResult {
    chapter_id_list: Array<string>;
    conflict_original_id_list?: Array<string>;
}
export interface NovelAddBookAuthParams extends CallOptions {
    books: ReadonlyArray<{
        book_id: string;
        grantee_appid: string;
        expire_time: number;
    }>;
}
export interface NovelAddBookAuthResult {
    results: Array<{
        errcode?: number;
    }>;
}
export interface NovelAddBookAuthByAppidParams extends CallOptions {
    infos: ReadonlyArray<{
        grantee_appid: string;
        expire_time: number;
    }>;
}
export interface NovelAddBookAuthByAppidResult {
    results?: Array<any>;
}
export interface NovelReplaceChapterParams extends CallOptions {
    book_id: string;
    chapter_id: string;
    new_chapter_title: string;
    new_content: string;
}
export interface NovelReplaceChapterResult {
    new_chapter_id: string;
}
export interface NovelQueryBookAuthParams extends CallOptions {
    type?: 0 | 1 | undefined;
    offset: number;
    count: number;
    is_sum?: boolean | undefined;
    book_id?: string | undefined;
}
export interface NovelQueryBookAuthResult {
    results: Array<{
        book_id?: string;
        grantor_appid?: string;
        grantee_appid?: string;
        expire_time?: number;
    }>;
    sum?: number;
}
export interface NovelQueryBookAuthV2Params extends CallOptions {
    type?: 0 | 1 | undefined;
    count?: number | undefined;
    cursor?: string | undefined;
    grantor_appid?: string | undefined;
    book_ids?: ReadonlyArray<string> | undefined;
}
export interface NovelQueryBookAuthV2Result {
    appid_results?: Array<{
        grantor_appid?: string;
        grantee_appid?: string;
        expire_time?: number;
        book_id?: string;
    }>;
    next_cursor?: string;
    book_results?: Array<{
        book_id?: string;
        grantor_appid?: string;
        grantee_appid?: string;
        expire_time?: number;
    }>;
}
export interface NovelUpdateBookParams extends CallOptions {
    book_id: string;
    title?: string | undefined;
    intro?: string | undefined;
    cover_media_id?: string | undefined;
    author?: string | undefined;
    first_category_id?: number | undefined;
    second_category_id?: number | undefined;
    third_category_id?: number | undefined;
    complete_status?: 1 | 2 | undefined;
    chapter_id_list?: ReadonlyArray<string> | undefined;
    need_volume?: boolean | undefined;
    volume_list?: ReadonlyArray<{
        volume_title: string;
        start_index: number;
        end_index: number;
    }> | undefined;
    chapter_order_method?: 0 | 1 | undefined;
    custom_info?: string | undefined;
    update_keyword?: boolean | undefined;
    keyword_list?: ReadonlyArray<string> | undefined;
    awesome_paragraph?: string | undefined;
}
interface NovelGetBookCommon extends CallOptions {
    need_edited_data?: boolean | undefined;
}
export type NovelGetBookParams = NovelGetBookCommon & ({
    book_id: string;
} | {
    original_id: string;
});
export interface NovelGetBookResult {
    book: {
        book_id?: string;
        title?: string;
        intro?: string;
        cover_url?: string;
        author?: string;
        first_category_id?: number;
        first_category_name?: string;
        second_category_id?: number;
        second_category_name?: string;
        third_category_id?: number;
        third_category_name?: string;
        complete_status?: 1 | 2;
        upload_scene?: 1 | 2;
        chapter_cnt?: number;
        volume_cnt?: number;
        volume_list?: Array<{
            volume_title?: string;
            start_index?: number;
            end_index?: number;
        }>;
        total_word_cnt?: number;
        audit_info?: {
            audit_status?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            suggestion?: string;
        };
        create_time?: number;
        original_id?: string;
        chapter_order_method?: 0 | 1;
        custom_info?: string;
        ban_status?: 0 | 1;
    };
}
export interface NovelListBookParams extends CallOptions {
    limit?: number | undefined;
    offset?: number | undefined;
    last_id?: number | undefined;
    need_edited_data?: boolean | undefined;
}
export interface NovelListBookResult {
    book_list: Array<{
        book_id?: string;
        title?: string;
        intro?: string;
        cover_url?: string;
        author?: string;
        first_category_id?: number;
        second_category_id?: number;
        third_category_id?: number;
        complete_status?: 1 | 2;
        upload_scene?: 1 | 2;
        chapter_cnt?: number;
        volume_cnt?: number;
        total_word_cnt?: number;
        audit_info?: {
            audit_status?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            suggestion?: string;
        };
        create_time?: number;
        original_id?: string;
        chapter_order_method?: 0 | 1;
        custom_info?: string;
        ban_status?: 0 | 1;
    }>;
    total_cnt: number;
    last_id?: number;
}
export interface NovelGetChapterParams extends CallOptions {
    book_id?: string | undefined;
    chapter_id?: string | undefined;
    need_edited_data?: boolean | undefined;
}
export interface NovelGetChapterResult {
    chapter: {
        chapter_id?: string;
        chapter_title?: string;
        word_cnt?: number;
        create_time?: number;
        audit_info?: {
            audit_status?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            suggestion?: string;
        };
        volume_index?: number;
        original_id?: string;
        seq?: number;
        custom_info?: string;
        ban_status?: 0 | 1;
        book_id?: string;
        content?: string;
    };
}
export interface NovelListChapterParams extends CallOptions {
    book_id: string;
    need_edited_data?: boolean | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
    volume_index?: number | undefined;
}
export interface NovelListChapterResult {
    chapter_list: Array<{
        chapter_id?: string;
        chapter_title?: string;
        word_cnt?: number;
        create_time?: number;
        audit_info?: {
            audit_status?: 0 | 1 | 2 | 3;
            create_time?: number;
            audit_time?: number;
            reason?: string;
            suggestion?: string;
        };
        volume_index?: number;
        original_id?: string;
        seq?: number;
        custom_info?: string;
        ban_status?: 0 | 1;
    }>;
    total_cnt: number;
}
export interface NovelSetRecmdNovelParams extends CallOptions {
    recmd_type: 1 | 2;
    book_id_list: ReadonlyArray<string>;
}
export interface NovelUpdateChapterSeqParams extends CallOptions {
    book_id: string;
    chapter_seq_list: ReadonlyArray<{
        chapter_id: string;
        seq: number;
    }>;
}
export interface NovelReorderChapterParams extends CallOptions {
    book_id: string;
    chapter_id: string;
    target_chapter_id: string;
    operation: 1 | 2 | 3;
}
export interface NovelSetPreviewSettingParams extends CallOptions {
    setting: {
        book_id: string;
        default_words: number;
        chapter_setting?: ReadonlyArray<{
            chapter_index?: number | undefined;
            words?: number | undefined;
        }> | undefined;
    };
}
export interface NovelGetPreviewSettingParams extends CallOptions {
    book_id: string;
}
export interface NovelGetPreviewSettingResult {
    setting: {
        book_id?: string;
        default_words?: number;
        chapter_setting?: Array<{
            chapter_index?: number;
            words?: number;
        }>;
    };
}
