import { CallOptions, Result } from "../index.cjs";
export interface WeixinSearch {
    submitPages(params: SearchSubmitPagesParams): Promise<Result>;
}
export interface SearchSubmitPagesParams extends CallOptions {
    pages: ReadonlyArray<{
        path: string;
        query: string;
        data_list: ReadonlyArray<{
            "@type": "wxsearch_cpdata" | "wxsearch_testcpdata";
            update: 1 | 3;
            content_id: string;
            page_type: 2;
            h5_url?: string | undefined;
            title: string;
            abstract?: ReadonlyArray<string> | undefined;
            referer?: string | undefined;
            cover_img_url?: string | undefined;
            mainbody: string;
            author?: {
                author_name: string;
                author_title?: string | undefined;
                author_portrait?: string | undefined;
            } | undefined;
            video?: ReadonlyArray<{
                video_title?: string | undefined;
                video_length: number;
                video_img: string;
            }> | undefined;
            time_publish: number;
            time_modify: number;
            extra_info?: Record<string, unknown> | undefined;
        }>;
    }>;
}
